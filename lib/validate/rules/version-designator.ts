import { type JatsRule, jats4r } from '../rule.ts'

/** A version without its number for machines. */
export const versionDesignator: JatsRule = {
  id: 'version-designator',
  severity: 'warning',
  summary: 'A version without its number for machines.',
  source: 'JATS4R',
  clause: 'Data citations, 8',
  url: jats4r('data-citations'),

  *check(article) {
    for (const element of article.all('version')) {
      if (element.attributes.designator?.trim()) continue
      yield { element, reason: 'Unexpected version without its number, expected `designator`' }
    }
  },
}
