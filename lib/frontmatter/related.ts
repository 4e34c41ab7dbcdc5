import * as v from 'valibot'
import { text } from './field.ts'
import { doi, url } from './identifiers.ts'

/** A work that belongs to this one: its preprint, its data, its companion. */
export const relatedArticle = v.strictObject({
  /** JATS `related-article-type`, or `data` and `software`. */
  type: text(
    'What it is to this article.',
    'preprint',
    'data',
    'software',
    'companion',
    'correction-forward',
  ),
  doi: v.optional(doi('Its DOI.')),
  url: v.optional(url('Its address, where it has no DOI.')),
  title: v.optional(text('Its title.')),
})
