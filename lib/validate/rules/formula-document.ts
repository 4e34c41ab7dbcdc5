import { type JatsRule, pmc } from '../rule.ts'

/** TeX that is no whole LaTeX document. */
export const formulaDocument: JatsRule = {
  id: 'formula-document',
  severity: 'warning',
  summary: 'TeX that is no whole LaTeX document.',
  source: 'PMC',
  clause: 'tex-math',
  url: pmc('tags.html#el-texmath'),

  *check(article) {
    for (const element of article.all('tex-math')) {
      const tex = element.text
      if (/\\documentclass/.test(tex) && /\\begin\{document\}/.test(tex)) continue
      yield {
        element,
        reason:
          'Unexpected bare TeX in `tex-math`, expected a whole LaTeX document: PMC sets it as it stands',
      }
    }
  },
}
