import type { RuleTable } from '../rule-entry.ts'

/** Messages of the reader. */
export const readerRules = {
  'reader/encoding': {
    severity: 'warning',
    summary: 'The manuscript is not UTF-8; it was read as Windows-1252.',
  },
  'reader/raw-markup': {
    severity: 'warning',
    summary: 'Markup of another language that has no meaning here; it is shown as its source.',
  },
  'reader/too-deep': {
    severity: 'error',
    summary: 'Markup nested deeper than any prose is; from there on it is kept as text.',
  },
  'reader/undefined-note': {
    severity: 'warning',
    summary: 'The call of a note whose text is nowhere; it is kept as text.',
  },
  'reader/unused-definition': {
    severity: 'suggestion',
    summary: 'The definition of a link that nothing uses; it is in no output.',
  },
  'reader/unused-abbreviation': {
    severity: 'suggestion',
    summary: 'The definition of an abbreviation that nothing uses; it is in no output.',
  },
  'reader/repeated-abbreviation': {
    severity: 'suggestion',
    summary: 'A second definition of an abbreviation; the first one counts.',
  },
  'reader/citation-separator': {
    severity: 'suggestion',
    summary: 'Works cited together with a comma between their keys, where a semicolon belongs.',
  },
  'reader/stray-attributes': {
    severity: 'warning',
    summary: 'Attributes in braces that belong to nothing; they are kept as text.',
  },
  'reader/remark': {
    severity: 'warning',
    summary: 'A remark of the authors to themselves in the text, such as \\todo; it is in no output.',
  },
  'reader/layout-command': {
    severity: 'suggestion',
    summary: 'A LaTeX command or an HTML tag that only says how a page shall look; it is in no output.',
  },
  'reader/unclosed-division': {
    severity: 'warning',
    summary: 'A fenced division that nothing closes; it is read up to the end.',
  },
  'reader/unclosed-code': {
    severity: 'warning',
    summary: 'Code whose fence nothing closes; all that follows it is code.',
  },
  'reader/stray-fence': {
    severity: 'warning',
    summary: 'A line of colons that opens or closes nothing; it is kept as text.',
  },
  'reader/unclosed-html': {
    severity: 'warning',
    summary: 'An HTML tag without its other half; it is kept as text.',
  },
  'reader/unknown-element': {
    severity: 'suggestion',
    summary: 'A pair of tags that HTML does not have; what it holds is kept.',
  },
  'reader/unsafe-markup': {
    severity: 'warning',
    summary: 'HTML that runs, styles or loads something; it is in no output.',
  },
  'reader/image-address': {
    severity: 'warning',
    summary: 'An image without an address; only its words are in the outputs.',
  },
  'reader/missing-part': {
    severity: 'error',
    summary: 'A file that is a part of the manuscript is not there; the rest is built without it.',
  },
  'reader/missing-marker': {
    severity: 'error',
    summary: 'Words by which an include finds its part of a file, and which are not in the file.',
  },
  'reader/include-cycle': {
    severity: 'error',
    summary: 'A file that includes itself, or files nested too deep.',
  },
  'reader/chapter-front-matter': {
    severity: 'warning',
    summary: 'Metadata in a later file of a manuscript in several files; it is in no output.',
  },
  'reader/unknown-directive': {
    severity: 'warning',
    summary: 'A MyST directive that is not known; it is shown as its source.',
  },
  'reader/unknown-role': {
    severity: 'warning',
    summary: 'A MyST role that is not known; its text is kept.',
  },
  'reader/moving-content': {
    severity: 'suggestion',
    summary: 'A film, a page or a widget; a link stands in its place.',
  },
  'reader/unknown-substitution': {
    severity: 'warning',
    summary: 'A name between braces that the front matter does not explain; it is kept as it stands.',
  },
  'reader/other-project': {
    severity: 'suggestion',
    summary: 'A reference to a label of another project; its words stand without a link.',
  },
  'reader/missing-output': {
    severity: 'warning',
    summary: 'Code whose result the document shows; galley runs no code, so that the result is missing.',
  },
  'reader/hidden-code': {
    severity: 'suggestion',
    summary: 'Code that its options hide; it is in no output.',
  },
  'reader/conditional-content': {
    severity: 'suggestion',
    summary: 'Content that is meant for another format only; it is in no output.',
  },
  'reader/shortcode': {
    severity: 'suggestion',
    summary: 'A shortcode of Quarto that has no meaning in a printed document; it is in no output.',
  },
  'reader/unknown-shortcode': {
    severity: 'warning',
    summary: 'A shortcode that is not known; it is kept as its source.',
  },
  'reader/authors-section': {
    severity: 'suggestion',
    summary: 'A section that lists the authors; it is read as the byline.',
  },
  'reader/title-page': {
    severity: 'suggestion',
    summary: 'A title on a title page of LaTeX; it is read as the title.',
  },
  'reader/template': {
    severity: 'suggestion',
    summary: 'Code of a template, which galley does not run.',
  },
  'reader/loose-emphasis': {
    severity: 'suggestion',
    summary: 'A space before the closing asterisks of emphasis; the words are set off all the same.',
  },
  'reader/long-row': {
    severity: 'warning',
    summary: 'A row of a table has more cells than its head.',
  },
} as const satisfies RuleTable
