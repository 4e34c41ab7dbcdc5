import type { Figure, Table } from '../../../document/nodes.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { defineRule } from '../../rule.ts'

/** A figure or table without a caption beside others that have one. */
export const missingCaption = defineRule({
  id: 'structure/missing-caption',
  severity: 'suggestion',
  summary: 'A figure or table without a caption, where most of its kind have one.',
  fix: 'none',
  check(model, report) {
    for (const kind of ['figure', 'table'] as const) {
      const captioned = model
        .nodes<Figure>('figure')
        .filter((figure) => figure.kind === kind && figure.children.some(({ type }) => type === 'caption'))
      const bare = bareOf(model, kind)
      const [example] = captioned
      if (!example || captioned.length < 2 || bare.length >= captioned.length) continue
      for (const { position } of bare) {
        if (!position) continue
        report({
          place: { start: position.start, end: position.start },
          reason: `Unexpected ${kind} without a caption, expected one as on ${captioned.length} of ${captioned.length + bare.length}`,
          note: 'Without a caption it has no number that the text can name',
          cause: { reason: 'This one has a caption', place: example.position },
        })
      }
    }
  },
})

/** Those of a kind without a caption; what is a part of another figure has that one's. */
function bareOf(model: DocumentModel, kind: 'figure' | 'table'): readonly (Figure | Table)[] {
  const figures = model.nodes<Figure>('figure')
  const held = new Set<unknown>(figures.flatMap(({ children }) => children))
  const alone = figures.filter(
    (figure) =>
      figure.kind === kind && !held.has(figure) && !figure.children.some(({ type }) => type === 'caption'),
  )
  if (kind === 'figure') return alone
  return [...alone, ...model.nodes<Table>('table').filter((table) => !held.has(table))]
}
