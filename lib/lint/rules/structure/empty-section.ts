import type { Node } from 'unist'
import { defineRule } from '../../rule.ts'

/** Sections that galley or the journal fills. */
const filled =
  /^(?:references?|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|notes|footnotes|figures?(?: legends)?|tables?|supplement(?:ary)?.*|appendi(?:x|ces).*|contents|参考文献|(?:ال)?مراجع|المصادر|ביבליוגרפיה|(?:רשימת )?מקורות|(?:فهرست )?منابع)$/i

/** A heading with nothing below it. */
export const emptySection = defineRule({
  id: 'structure/empty-section',
  severity: 'warning',
  summary: 'A heading with neither text nor a subsection below it.',
  fix: 'none',
  check(model, report) {
    const { children } = model.tree
    const entries = new Map(model.headings.map((entry) => [entry.block.node, entry]))
    for (const [at, node] of children.entries()) {
      if (node.type !== 'heading') continue
      const next = children.slice(at + 1, at + 20).find((each) => !isNothing(each))
      if (next && (next.type !== 'heading' || next.depth > node.depth)) continue
      const entry = entries.get(node)
      if (!entry || filled.test(entry.title) || entry.title === '') continue
      report({
        span: { block: entry.block, start: 0, end: entry.block.text.length },
        reason: `Unexpected section “${entry.title}” without text, expected text or no section`,
      })
    }
  },
})

/** Comments, definitions and notes print nothing where they stand. */
function isNothing({ type }: Node): boolean {
  return type === 'comment' || type === 'definition' || type === 'footnoteDefinition' || type === 'html'
}
