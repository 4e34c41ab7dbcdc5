import type { List } from 'mdast'
import type { Node } from 'unist'
import type { Block } from '../../model/block.ts'
import { defineRule } from '../../rule.ts'

/** Shorter lists decide nothing. */
const least = 4

/** One item of a list that ends in another mark than all others. */
export const listPunctuation = defineRule({
  id: 'structure/list-punctuation',
  severity: 'suggestion',
  summary: 'One item of a list that ends in another mark than all the others.',
  fix: 'offered',
  check(model, report) {
    const blocks = new Map<Node, Block>(model.blocks.map((block) => [block.node, block]))
    for (const list of model.nodes<List>('list')) {
      const items = list.children.map((item) =>
        item.children.length === 1 ? blocks.get(item.children[0]!) : undefined,
      )
      if (items.length < least || items.some((item) => !item)) continue
      const ends = (items as Block[]).map((block) => endOf(block))
      // The last item of a list with semicolons ends in a full stop.
      const body = ends.slice(0, -1)
      const last = ends.at(-1)!
      for (const mark of new Set(body)) {
        const odd = ends.flatMap((end, at) => (end === mark ? [] : [at]))
        if (odd.length !== 1 || mark === undefined) continue
        const at = odd[0]!
        if (at === ends.length - 1 && (mark === ';' || mark === ',') && last === '.') continue
        if (ends[at] === undefined) continue
        const block = items[at]!
        const end = block.text.trimEnd().length
        const has = ends[at] !== ''
        // A question or an address ends as it must; a whole sentence among fragments, too.
        report({
          span: has ? { block, start: end - 1, end } : { block, start: Math.max(0, end - 1), end },
          reason: `Unexpected ${has ? `\`${ends[at]}\`` : 'end without a mark'}, expected ${mark === '' ? 'none' : `\`${mark}\``} as on the other ${ends.length - 1} items`,
          expected: [has ? mark : block.text.slice(end - 1, end) + mark],
        })
        break
      }
    }
  },
})

/** The mark at the end of an item: empty for none, undefined for what is neither. */
function endOf({ text }: Block): string | undefined {
  const trimmed = text.trimEnd()
  // The full stop may stand inside the parenthesis, and that of an abbreviation ends nothing.
  if (/[.!?][)\]”’"]$|\b(?:etc|al)\.$/.test(trimmed)) return undefined
  const last = trimmed.at(-1)
  if (last === undefined || last === '\ufffc') return undefined
  if (last === '.' || last === ';' || last === ',') return last
  return /[\p{L}\p{N})”’"]/u.test(last) ? '' : undefined
}
