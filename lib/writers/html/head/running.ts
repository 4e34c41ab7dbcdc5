import type { Document } from '../../../document/document.ts'
import { licenceName } from '../page/article-info.ts'
import { doiUrl } from '../page/banner.ts'
import { writtenDate } from '../page/dates.ts'
import { fullName, shortName } from '../page/names.ts'
import { prose } from '../page/parts.ts'
import { plainText } from '../plain-text.ts'
import { shorten } from '../shorten.ts'
import type { State } from '../state.ts'

/**
 * The words of the printed page's margins, as custom properties for `html`'s style: margin boxes can read
 * nothing else of the document.
 *
 * `--running-left`: authors, or the title where there are none; `--running-right`: short title; `--first-foot`:
 * correspondence, dates, licence and DOI, a line each; `--first-page`: the number of the first page. What the
 * metadata lack is not set.
 */
export function runningProperties(state: State): string | undefined {
  const { document } = state
  const title = prose(document, 'title')
  const shortTitle = document.metadata.shortTitle ?? (title && shorten(plainText(title.children), 90))
  const firstPage = /^\d{1,6}$/.exec(document.metadata.journal?.firstPage ?? '')?.[0]
  const properties = [
    ['--running-left', cssString(runningAuthors(document) || shortTitle)],
    ['--running-right', cssString(shortTitle)],
    ['--first-foot', cssString(firstFoot(state).join('\n'))],
    ['--first-page', firstPage],
  ].flatMap(([name, value]) => (value ? [`${name}:${value}`] : []))
  return properties.length > 0 ? properties.join(';') : undefined
}

/** One author in full, two by family name, more as “Abbas et al.”. */
function runningAuthors({ metadata }: Document): string {
  const [first, second, ...more] = metadata.contributors
  if (!first) return ''
  if (!second) return fullName(first)
  return more.length > 0 ? `${shortName(first)} et al.` : `${shortName(first)} & ${shortName(second)}`
}

function firstFoot({ document, terms }: State): string[] {
  const { metadata } = document
  const mails = metadata.contributors.flatMap((one) => (one.corresponding && one.email ? [one.email] : []))
  const dates = (['received', 'revised', 'accepted', 'published'] as const).flatMap((event) => {
    const date = metadata.dates[event]
    return date ? [`${terms[event]} ${writtenDate(date, metadata.language)}`] : []
  })
  const { copyright, licence, doi } = metadata
  const notice = copyright?.statement ?? [copyright?.year, copyright?.holder].filter(Boolean).join(' ')
  const rights = [
    notice && (notice.includes('©') ? notice : `© ${notice}`),
    licence && licenceName(licence),
    doi && doiUrl(doi),
  ]
  return [
    mails.length > 0 ? `${terms.correspondence}: ${mails.join(', ')}` : '',
    dates.join(' · '),
    rights.filter(Boolean).join(' · '),
  ].filter(Boolean)
}

/**
 * A CSS string (CSS Syntax 4.3.5). Whatever could end the string, the declaration or the element is written as
 * an escape; line ends as `\a `.
 */
function cssString(value: string | undefined): string | undefined {
  if (!value) return undefined
  const escaped = value.replace(/["'\\<>&;{}\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
