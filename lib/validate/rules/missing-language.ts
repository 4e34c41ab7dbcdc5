import { type JatsRule, jats4r } from '../rule.ts'

/** The article does not say what language it is in. */
export const missingLanguage: JatsRule = {
  id: 'missing-language',
  severity: 'suggestion',
  summary: 'The article does not say what language it is in.',
  source: 'JATS4R',
  clause: 'Accessibility, xml:lang',
  url: jats4r('accessibility'),

  *check(article) {
    if (article.root.attributes['xml:lang']) return
    yield {
      element: article.root,
      field: 'language',
      name: 'xml:lang',
      reason: 'Unexpected missing {name}, expected the language of the article',
    }
  },
}
