import { type JatsRule, pmc } from '../rule.ts'

const known = new Set([
  'alpha-lower',
  'alpha-upper',
  'bullet',
  'order',
  'roman-lower',
  'roman-upper',
  'simple',
])

/** A kind of list that PMC does not know. */
export const listType: JatsRule = {
  id: 'list-type',
  severity: 'warning',
  summary: 'A kind of list that PMC does not know.',
  source: 'PMC',
  clause: 'list',
  url: pmc('tags.html#el-list'),

  *check(article) {
    for (const element of article.all('list')) {
      const type = element.attributes['list-type']
      if (type === undefined || known.has(type)) continue
      yield {
        element,
        reason: `Unexpected \`${type}\` as \`list-type\`, expected one of ${[...known].join(', ')}`,
      }
    }
  },
}
