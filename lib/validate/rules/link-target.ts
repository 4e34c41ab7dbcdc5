import { type JatsRule, pmc } from '../rule.ts'

/** A link that leads nowhere. */
export const linkTarget: JatsRule = {
  id: 'link-target',
  severity: 'warning',
  summary: 'A link that leads nowhere.',
  source: 'PMC',
  clause: 'ext-link',
  url: pmc('tags.html#el-extlink'),

  *check(article) {
    for (const element of article.all('ext-link')) {
      if (element.attributes['xlink:href']?.trim()) continue
      yield { element, reason: 'Unexpected link without an address, expected one' }
    }
  },
}
