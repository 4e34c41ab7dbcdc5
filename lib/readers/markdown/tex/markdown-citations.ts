import type { PhrasingContent } from 'mdast'
import type { Reading } from '../construct.ts'
import { sliceText, textMap } from '../text-map.ts'

/** `[see @roe2001, p. 3]`, or a key in the sentence, which may have a bracket behind it. */
const citation =
  /\[[^[\]\\@]{0,200}@[\p{L}\d_{][^[\]\\]{0,800}\]|(?<![\p{L}\p{N}@./\\])@[\p{L}\d_][\p{L}\d_:./-]{0,199}(?: ?\[[^[\]\\]{1,200}\])?/gu

/**
 * Reads the citations of Markdown that stand in TeX, as in `\caption{After [@roe2001].}`. pandoc leaves raw TeX as it
 * is, so that LaTeX would show the key; no author means that.
 *
 * @param content what TeX was read as
 */
export function withMarkdownCitations(content: PhrasingContent[], reading: Reading): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    if (node.type === 'emphasis' || node.type === 'strong')
      node.children = withMarkdownCitations(node.children, reading)
    if (node.type !== 'text' || !node.value.includes('@')) return [node]
    const parts: PhrasingContent[] = []
    let done = 0
    for (const { 0: words, index } of node.value.matchAll(citation)) {
      const end = index + words.length
      if (index > done) parts.push(sliceText(node, done, index, reading.source))
      const part = sliceText(node, index, end, reading.source)
      parts.push(...reading.parseInline(part.value, textMap(part)))
      done = end
    }
    if (done === 0) return [node]
    if (done < node.value.length) parts.push(sliceText(node, done, node.value.length, reading.source))
    return parts
  })
}
