import { childOf, textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A section on competing interests in the text. */
export const competingInterestsPlace: JatsRule = {
  id: 'competing-interests-place',
  severity: 'suggestion',
  summary: 'A section on competing interests in the text.',
  source: 'JATS4R',
  clause: 'Conflict of interest statements, 1',
  url: jats4r('coi'),

  *check(article) {
    for (const element of article.all('sec')) {
      const title = textOf(childOf(element, 'title'))
      const type = element.attributes['sec-type'] ?? ''
      if (
        !/^(declarations? of |statement of )?((competing|conflicts?( of)?|conflicting) (financial )?interests?)( statement)?\.?$/i.test(
          title,
        ) &&
        !/^(coi|conflict)/i.test(type)
      )
        continue
      yield {
        element,
        reason: `Unexpected section “${title}”, expected the statement as {name}`,
        field: 'statements.competing-interests',
        name: '`fn` of type `coi-statement` in `author-notes`',
        note: 'JATS4R wants it as a note on the authors.',
      }
    }
  },
}
