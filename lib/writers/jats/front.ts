import type { Element } from 'xast'
import { element, generated, placed } from './element.ts'
import { abstracts } from './front/abstracts.ts'
import { authorNotes } from './front/author-notes.ts'
import { contributors } from './front/contributors.ts'
import { counts } from './front/counts.ts'
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
        generator(),
      ),
    ),
    state.place(''),
  )
}

/** What made the file. */
function generator(): Element {
  const meta = element(
    'custom-meta',
    {},
    element('meta-name', {}, 'generator'),
    element('meta-value', {}, 'galley'),
  )
  return generated(element('custom-meta-group', {}, meta))
}
