import { nearest } from '../../diagnostics/nearest.ts'
import { placeOfField } from '../place.ts'
import type { Check } from './check.ts'

/** Whether the manuscript is of a kind that the journal takes. */
export const checkArticleType: Check = (submission) => {
  const types = submission.profile.articleTypes
  const { articleType } = submission.document.metadata
  if (types.length === 0) return []
  const known = types.find(({ id }) => id === articleType)
  const ids = types.map(({ id }) => id)
  const item = {
    id: 'article-type',
    title: 'Article type',
    says: `one of ${types.map(({ id, title }) => `${title} (${id})`).join(', ')}`,
    key: 'articleTypes',
    ...placeOfField('articleType', submission),
  }
  if (known) return [{ ...item, state: 'green', evidence: `${known.title} (${known.id})` }]
  if (articleType === undefined) {
    // Where there is one kind only, no one can be in doubt.
    const state = types.length === 1 ? ('green' as const) : ('amber' as const)
    const evidence = `The front matter does not say; general limits are taken`
    return [
      { ...item, state, evidence, ...(state === 'amber' && { fix: `Give “article-type: ${ids[0]}”.` }) },
    ]
  }
  const [near] = nearest(articleType, ids)
  return [{ ...item, state: 'red', evidence: articleType, fix: `Give “article-type: ${near ?? ids[0]}”.` }]
}
