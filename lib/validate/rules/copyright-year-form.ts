import { type JatsRule, jats4r } from '../rule.ts'

/** A year of copyright that is no year. */
export const copyrightYearForm: JatsRule = {
  id: 'copyright-year-form',
  severity: 'warning',
  summary: 'A year of copyright that is no year.',
  source: 'JATS4R',
  clause: 'Permissions, 3',
  url: jats4r('permissions'),

  *check(article) {
    for (const element of article.all('copyright-year')) {
      if (/^[1-9]\d{3}$/.test(element.text)) continue
      yield {
        element,
        field: 'copyright.year',
        name: 'copyright-year',
        reason: `Unexpected \`${element.text}\` as {name}, expected four digits`,
      }
    }
  },
}
