import { childOf, find, textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

const isLicence = (url: string): boolean => /creativecommons\.org|\/licen[cs]es?\//.test(url)

/** A licence that names two different addresses. */
export const licenceAgreement: JatsRule = {
  id: 'licence-agreement',
  severity: 'warning',
  summary: 'A licence that names two different addresses.',
  source: 'JATS4R',
  clause: 'Permissions, 8',
  url: jats4r('permissions'),

  *check(article) {
    for (const element of article.all('license')) {
      const address = textOf(childOf(element, 'ali:license_ref'))
      const link =
        element.attributes['xlink:href'] ??
        find(childOf(element, 'license-p'), 'ext-link')?.attributes['xlink:href']
      if (!address || !link || !isLicence(link) || link === address) continue
      yield {
        element,
        reason: `Unexpected \`${link}\` in the text of the licence, expected \`${address}\` as in its address`,
      }
    }
  },
}
