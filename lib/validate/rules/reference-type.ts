import { type JatsRule, pmc } from '../rule.ts'

/** A cross-reference that does not say what it points at. */
export const referenceType: JatsRule = {
  id: 'reference-type',
  severity: 'warning',
  summary: 'A cross-reference that does not say what it points at.',
  source: 'PMC',
  clause: 'xref',
  url: pmc('tags.html#el-xref'),

  *check(article) {
    for (const element of article.all('xref')) {
      const lacking = ['ref-type', 'rid'].filter((name) => !element.attributes[name])
      if (lacking.length === 0) continue
      yield { element, reason: `Unexpected \`xref\` without \`${lacking.join('` and `')}\`, expected both` }
    }
  },
}
