import { type HeadingEntry, siblingGroups } from '../../model/headings.ts'
import { defineRule } from '../../rule.ts'

/** Sections that no style numbers. */
const exempt =
  /^(?:abstract|summary|references|bibliography|works cited|acknowledge?ments?|appendi(?:x|ces)\b.*|notes|glossary|abbreviations|keywords|funding|declarations?.*|conflicts? of interest|competing interests?|data availability.*|author contributions?|supplementary.*|about the authors?|preface|foreword|摘要|参考文献|致谢|附录|zusammenfassung|literatur(?:verzeichnis)?|danksagung|anhang|résumé|références|bibliographie|remerciements|annexes?)$/i

/** Some headings of one level with a number, some without. */
export const headingNumberingMixed = defineRule({
  id: 'structure/heading-numbering-mixed',
  severity: 'warning',
  summary: 'Typed numbers on some headings of a level and not on others, or below headings without a number.',
  fix: 'none',
  check(model, report) {
    const entries = model.headings.filter(({ title }) => !exempt.test(title))
    const orphan = entries.find(
      ({ number, parent }) =>
        number &&
        number.parts.length === 1 &&
        parent &&
        !parent.number &&
        parent.depth >= 1 &&
        !isTitle(parent, entries),
    )
    if (orphan) {
      report({
        span: numberSpan(orphan),
        reason: `Unexpected number \`${orphan.number!.label}\` below a heading without one, expected both levels numbered or neither`,
        note: `“${orphan.parent!.title}” has no number`,
        cause: { reason: 'The heading above has no number', span: whole(orphan.parent!) },
      })
    }
    for (const siblings of siblingGroups(entries)) {
      const numbered = siblings.filter(({ number }) => number)
      const bare = siblings.filter(({ number }) => !number)
      // One numbered heading among many is out of sequence, which is another rule's finding.
      if (bare.length === 0 || numbered.length < 2 || bare.length >= numbered.length) continue
      for (const entry of bare) {
        report({
          span: whole(entry),
          reason: `Unexpected heading without a number, expected one as on ${numbered.length} others of its level`,
          cause: { reason: 'A heading of this level has a number', span: numberSpan(numbered[0]!) },
        })
      }
    }
  },
})

/** A single heading above all others is the paper's title. */
function isTitle(entry: HeadingEntry, entries: readonly HeadingEntry[]): boolean {
  return entries[0] === entry && entries.every((each) => each === entry || each.depth > entry.depth)
}

function numberSpan({ block, number }: HeadingEntry) {
  return { block, start: 0, end: number!.label.length }
}

function whole({ block }: HeadingEntry) {
  return { block, start: 0, end: block.text.length }
}
