/** Opening and closing marks of a language: double, then single. */
export type Marks = readonly [string, string, string, string]

const english: Marks = ['“', '”', '‘', '’']
const low: Marks = ['„', '“', '‚', '‘']
const angled: Marks = ['«', '»', '“', '”']
const slavic: Marks = ['«', '»', '„', '“']

/** CLDR `quotationStart` … `alternateQuotationEnd` of the languages that do not quote as English does. */
const marks: Record<string, Marks> = {
  be: slavic,
  bg: ['„', '“', '‘', '’'],
  ca: angled,
  cs: low,
  da: ['“', '”', '‘', '’'],
  de: low,
  el: angled,
  es: angled,
  et: ['„', '“', '«', '»'],
  fa: ['«', '»', '‹', '›'],
  fi: ['”', '”', '’', '’'],
  fr: ['«\u00A0', '\u00A0»', '“', '”'],
  hr: ['„', '”', '‚', '’'],
  hu: ['„', '”', '»', '«'],
  hy: ['«', '»', '«', '»'],
  is: low,
  it: angled,
  ja: ['「', '」', '『', '』'],
  ka: low,
  lt: low,
  nb: ['«', '»', '‘', '’'],
  nn: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  pl: ['„', '”', '«', '»'],
  ro: ['„', '”', '«', '»'],
  ru: slavic,
  sk: low,
  sl: low,
  sr: ['„', '“', '‘', '’'],
  sv: ['”', '”', '’', '’'],
  uk: slavic,
}

/**
 * The quotation marks of a language.
 *
 * @param language BCP 47 tag
 */
export function quotationMarks(language: string): Marks {
  // In Swiss German, as in all Switzerland, guillemets point outwards.
  if (/-ch$/i.test(language)) return ['«', '»', '‹', '›']
  return marks[language.toLowerCase().split(/[-_]/)[0] ?? 'en'] ?? english
}
