import type { Text } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { codes } from 'micromark-util-symbol'
import type { Extension, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { report } from '../../../diagnostics/report.ts'
import type { Construct } from '../construct.ts'
import { sliceText } from '../text-map.ts'

const call = /\[\^[^\]\s[]+\]/g

/**
 * micromark's syntax, but that the construct which looks for `![^1]` goes back over the text only where an image
 * was begun: it does so at every closing bracket, which takes a square of the time in a text full of them.
 */
function noteSyntax(): Extension {
  const syntax = gfmFootnote()
  const call = syntax.text?.[codes.rightSquareBracket]
  if (!call || Array.isArray(call)) return syntax
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const starts = (this as TokenizeContext & { _labelStarts?: { type: string }[] })._labelStarts
    const isImage = starts?.[starts.length - 1]?.type === 'labelImage'
    return isImage ? call.tokenize.call(this, effects, ok, nok) : nok
  }
  return { ...syntax, text: { ...syntax.text, [codes.rightSquareBracket]: { ...call, tokenize } } }
}

/** Notes with a definition of their own: `[^1]` and `[^1]: text`. */
export const note: Construct = {
  name: 'note',
  syntax: noteSyntax(),
  tree: gfmFootnoteFromMarkdown(),
  phrasing(siblings, { reading }) {
    for (const node of siblings) {
      if (node.type !== 'text' || !node.value.includes('[^')) continue
      for (const match of node.value.matchAll(call)) {
        const part: Text = sliceText(node, match.index, match.index + match[0].length, reading.source)
        const { start, end } = part.position!
        // An escaped bracket is the author's way to say that it is no note.
        if (reading.source.slice(start.offset, end.offset) !== match[0]) continue
        report(reading.file, 'reader/undefined-note', {
          reason: `Unexpected call of note \`${match[0]}\`, expected its text \`${match[0]}: …\` somewhere`,
          place: part.position,
          actual: match[0],
          note: 'The call is kept as text. Add the definition, or write a backslash before the bracket.',
        })
      }
    }
    return siblings
  },
}
