import { type Field, part, textOf } from './field.ts'

/** An element with the plain text of a variable. */
function field(name: string, variable: string, ...fields: string[]): Field {
  return (item, reference) => part(name, reference, [variable, ...fields], textOf(item, variable))
}

/** Volume. */
export const volume = field('volume', 'volume')
/** Issue. */
export const issue = field('issue', 'issue', 'number')
/** Edition. */
export const edition = field('edition', 'edition')
/** Who publishes it. */
export const publisher = field('publisher-name', 'publisher', 'institution', 'school', 'organization')
/** Where it is published. */
export const place = field('publisher-loc', 'publisher-place', 'address', 'location')
/** The name of a conference. */
export const conference: Field = (item, reference) =>
  part(
    'conf-name',
    reference,
    ['event-title', 'event', 'eventtitle'],
    textOf(item, 'event-title') ?? textOf(item, 'event'),
  )
/** Where a conference was held. */
export const conferencePlace = field('conf-loc', 'event-place', 'venue')
/** Its number: of a report, a bill, a standard. */
export const number = field('comment', 'number')
/** What kind of thing it is, in the author's words: “PhD thesis”. */
export const genre = field('comment', 'genre', 'type')
/** A patent's number. */
export const patent = field('patent', 'number')
/** A standard's number. */
export const standard = field('std', 'number')
/** The court, the agency, the body that speaks. */
export const authority = field('gov', 'authority', 'organization')
/** What the entry says besides. */
export const note = field('comment', 'note', 'howpublished')
/** How long or how big it is. */
export const size = field('comment', 'dimensions')

/** Version of data or software; `designator` is the bare number (JATS4R “Data citations”). */
export const version: Field = (item, reference) => {
  const text = textOf(item, 'version')
  return (
    text &&
    part('version', reference, ['version', 'edition'], text, { designator: text.replace(/^v(?=\d)/i, '') })
  )
}

/**
 * Pages or electronic location, never both (JATS4R “Citations”): first and last page where the entry has a range.
 * Several ranges stay in `page-range`.
 */
export const pages: Field = (item, reference) => {
  const text = textOf(item, 'page')
  const location = textOf(item, 'number') ?? textOf(item, 'article-number')
  if (!text) {
    const isArticle = item.type.startsWith('article-')
    return isArticle && location ? part('elocation-id', reference, ['number', 'eid'], location) : undefined
  }
  const parts = text.split(/\s*[-‐-―−]+\s*/)
  if (/[,;]/.test(text)) {
    const first = /^(?:\p{L}+\.?\s+)?[^\s,;‐-―−-]+/u.exec(text)?.[0]
    return [
      first && part('fpage', reference, ['page', 'pages'], first),
      part('page-range', reference, ['page', 'pages'], text),
    ]
  }
  if (parts.length === 2 && parts[0] && parts[1]) {
    const last = fullLastPage(parts[0], parts[1])
    return [
      part('fpage', reference, ['page', 'pages'], parts[0]),
      part('lpage', reference, ['page', 'pages'], last),
      // JATS4R takes a last page before the first for a mistake, unless the whole range is given.
      numberOf(parts[0]) > numberOf(last) && part('page-range', reference, ['page', 'pages'], text),
    ]
  }
  return /^e?\d+$/i.test(text) || parts.length === 1
    ? part(/^\d+$/.test(text) ? 'fpage' : 'elocation-id', reference, ['page', 'pages'], text)
    : part('page-range', reference, ['page', 'pages'], text)
}

const numberOf = (page: string): number => Number(page.replace(/[^\d.]/g, '') || 0)

/** “101–18” is 101 to 118. */
function fullLastPage(first: string, last: string): string {
  const isShort = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length
  return isShort ? first.slice(0, first.length - last.length) + last : last
}
