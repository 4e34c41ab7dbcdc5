import type { RuleTable } from '../rule-entry.ts'

/** Messages of the writers stage. */
export const writerRules = {
  'html/unsafe-url': {
    severity: 'warning',
    summary: 'A link whose scheme is not safe to click; its words stand in the HTML without the link.',
  },
  'html/math': {
    severity: 'warning',
    summary: 'A formula that cannot be turned into MathML; its TeX stays visible in the HTML.',
  },
  'html/image-format': {
    severity: 'warning',
    summary: 'An image in a format that browsers do not show; the HTML has its alternative text.',
  },
  'html/deep-nesting': {
    severity: 'warning',
    summary: 'Nesting so deep that the HTML holds what is inside as plain text.',
  },
  'html/template-slot': {
    severity: 'error',
    summary: 'A page template that lacks the place for a part of the article.',
  },
} as const satisfies RuleTable
