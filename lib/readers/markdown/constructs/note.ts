import type { Text } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { report } from '../../../diagnostics/report.ts'
import type { Construct } from '../construct.ts'
import { sliceText } from '../text-map.ts'

const call = /\[\^[^\]\s[]+\]/g

/** Notes with a definition of their own: `[^1]` and `[^1]: text`. */
export const note: Construct = {
  name: 'note',
  syntax: gfmFootnote(),
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
