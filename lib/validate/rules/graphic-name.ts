import { type JatsRule, pmc } from '../rule.ts'

/** A file name of a picture with signs that PMC does not take. */
export const graphicName: JatsRule = {
  id: 'graphic-name',
  severity: 'warning',
  summary: 'A file name of a picture with signs that PMC does not take.',
  source: 'PMC',
  clause: 'File naming',
  url: pmc('style.html#nam'),

  *check(article) {
    for (const element of article.all('graphic', 'inline-graphic', 'media')) {
      const name = element.attributes['xlink:href'] ?? ''
      // An address on the web names no file.
      if (name !== '' && !/[\s?%#:\\]/.test(name.replace(/^https?:\/\/.*/, ''))) continue
      // A picture in the address itself is as long as the picture.
      const shown = name.length > 80 ? `${name.slice(0, 60)}…` : name
      yield {
        element,
        reason: `Unexpected \`${shown}\` as the name of a file, expected no blanks and none of ? % # : \\`,
      }
    }
  },
}
