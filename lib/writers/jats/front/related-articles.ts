import { element, placed } from '../element.ts'
import type { Result, State } from '../state.ts'

/** Kinds of works that are no articles (JATS4R “Related objects”). */
const objects = new Set(['data', 'dataset', 'software', 'code'])

/** Preprint, companions and corrections as `related-article`, data and software as `related-object`. */
export function relatedArticles(state: State): Result {
  return state.document.metadata.relatedArticles.map(({ type, doi, url, title }, index) => {
    const target = doi ?? url
    if (!target) return undefined
    const link = {
      'ext-link-type': doi ? 'doi' : 'uri',
      'xlink:href': target,
      'xlink:title': title,
    }
    const made = objects.has(type)
      ? element(
          'related-object',
          { 'content-type': type, 'source-id': target, 'source-id-type': doi ? 'doi' : 'uri', ...link },
          title,
        )
      : element('related-article', { 'related-article-type': type, ...link }, title)
    return placed(made, state.place(`relatedArticles.${index}`))
  })
}
