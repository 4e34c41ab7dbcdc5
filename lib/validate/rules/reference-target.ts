import { type JatsRule, pmc } from '../rule.ts'

/** What each `ref-type` points at. */
const targets: Record<string, string[]> = {
  aff: ['aff'],
  app: ['app'],
  bibr: ['ref', 'element-citation', 'mixed-citation'],
  'boxed-text': ['boxed-text'],
  corresp: ['corresp'],
  'disp-formula': ['disp-formula', 'disp-formula-group'],
  fig: ['fig', 'fig-group'],
  fn: ['fn'],
  sec: ['sec'],
  statement: ['statement'],
  table: ['table-wrap', 'table-wrap-group'],
}

/** A cross-reference whose type is not that of its target. */
export const referenceTarget: JatsRule = {
  id: 'reference-target',
  severity: 'warning',
  summary: 'A cross-reference whose type is not that of its target.',
  source: 'PMC',
  clause: 'xref',
  url: pmc('tags.html#el-xref'),

  *check(article) {
    const names = new Map<string, string>()
    for (const name of Object.values(targets).flat()) {
      for (const element of article.all(name))
        if (element.attributes.id) names.set(element.attributes.id, name)
    }
    for (const element of article.all('xref')) {
      const type = element.attributes['ref-type'] ?? ''
      const target = names.get(element.attributes.rid ?? '')
      if (!target || !Object.hasOwn(targets, type) || targets[type]!.includes(target)) continue
      yield {
        element,
        reason: `Unexpected \`ref-type="${type}"\` for a reference to \`${target}\`, expected its own type`,
      }
    }
  },
}
