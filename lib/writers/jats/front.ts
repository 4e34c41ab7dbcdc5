import type { Element } from 'xast'
import { element, placed } from './element.ts'
import { abstracts } from './front/abstracts.ts'
import { authorNotes } from './front/author-notes.ts'
import { contributors } from './front/contributors.ts'
import { counts } from './front/counts.ts'
import { customMeta } from './front/custom-meta.ts'
import { articleDates, history } from './front/dates.ts'
import { funding } from './front/funding.ts'
import { articleIds, categories } from './front/identity.ts'
import { journalMeta, journalPlace } from './front/journal.ts'
import { keywords } from './front/keywords.ts'
import { permissions } from './front/permissions.ts'
import { relatedArticles } from './front/related-articles.ts'
import { titleGroup } from './front/title-group.ts'
import type { State } from './state.ts'

/** The front of the article: journal, then article, each part in the order that the DTD sets. */
export function front(state: State): Element {
  return placed(
    element(
      'front',
      {},
      journalMeta(state),
      element(
        'article-meta',
        {},
        articleIds(state),
        categories(state),
        titleGroup(state),
        contributors(state),
        authorNotes(state),
        articleDates(state),
        journalPlace(state),
        history(state),
        permissions(state),
        relatedArticles(state),
        abstracts(state),
        keywords(state),
        funding(state),
        counts(state),
        customMeta(state),
      ),
    ),
    state.place(''),
  )
}
