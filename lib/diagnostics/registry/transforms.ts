import type { RuleTable } from '../rule-entry.ts'

/** Messages of the transforms. */
export const transformRules = {
  'transform/missing-title': {
    severity: 'warning',
    summary: 'The manuscript has no title, and no heading that could be it.',
  },
  'transform/title-from-heading': {
    severity: 'warning',
    summary: 'The front matter has no title; the first heading is taken as the title.',
  },
  'transform/repeated-title': {
    severity: 'suggestion',
    summary: 'The text begins with a heading that repeats the title; the title stands once.',
  },
  'transform/absolute-path': {
    severity: 'warning',
    summary: 'An image is named by its path on another machine.',
  },
  'transform/note-without-call': {
    severity: 'warning',
    summary: 'A note that no text calls; it stands at the end of the notes.',
  },
  'transform/unknown-target': {
    severity: 'error',
    summary: 'A cross-reference to a label that nothing in the manuscript has.',
  },
  'transform/target-in-other-file': {
    severity: 'error',
    summary: 'Cross-references to labels that stand in files beside a manuscript of which one file is built.',
  },
  'transform/unnumbered-target': {
    severity: 'warning',
    summary: 'A cross-reference to something that has neither number nor title; its label is shown.',
  },
  'transform/duplicate-label': {
    severity: 'warning',
    summary: 'Two things have the same label; cross-references go to the first.',
  },
  'transform/typed-label': {
    severity: 'warning',
    summary: 'A caption begins with a typed label whose number is not the one that is counted.',
  },
  'transform/missing-image': {
    severity: 'error',
    summary: 'An image whose file is not there, or is no image.',
  },
  'transform/unreadable-image': {
    severity: 'error',
    summary: 'An image whose file is broken or locked; HTML and PDF show its alternative text.',
  },
  'transform/image-of-many-pages': {
    severity: 'warning',
    summary: 'An image file with several pages; HTML and PDF show the first.',
  },
  'transform/active-image': {
    severity: 'warning',
    summary: 'A drawing with a script or with references to something outside; shown without them.',
  },
  'transform/remote-image': {
    severity: 'warning',
    summary: 'An image on the web; galley fetches nothing, so the outputs show its alternative text.',
  },
} as const satisfies RuleTable
