import { articleMeta, childOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** The article does not say under which terms it may be used. */
export const missingPermissions: JatsRule = {
  id: 'missing-permissions',
  severity: 'suggestion',
  summary: 'The article does not say under which terms it may be used.',
  source: 'JATS4R',
  clause: 'Permissions, 1',
  url: jats4r('permissions'),

  *check(article) {
    const meta = articleMeta(article)
    if (!meta || childOf(meta, 'permissions')) return
    yield {
      element: meta,
      field: 'licence',
      name: 'permissions',
      reason: 'Unexpected missing {name}, expected a licence or a copyright: JATS4R and PMC need one',
    }
  },
}
