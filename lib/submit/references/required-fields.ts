import type { CslItem } from '../../document/document.ts'

/** Fields of which an entry needs at least one. */
type Choice = readonly (keyof CslItem & string)[]

const maker: Choice = ['author', 'editor', 'organization']
const title: Choice = ['title']
const date: Choice = ['issued']
const container: Choice = ['container-title', 'event-title', 'event']
const publisher: Choice = ['publisher', 'institution', 'archive', 'DOI', 'URL']

/**
 * What a reader needs to find a work, by CSL type: the fields that the APA, Vancouver and Chicago manuals all print
 * for that type. Types that are not there need a maker, a title and a date.
 */
const required: Readonly<Record<string, readonly Choice[]>> = {
  'article-journal': [maker, title, ['container-title'], date, ['volume', 'issue', 'page', 'number', 'DOI']],
  // A whole number of a newspaper has no title of its own.
  'article-magazine': [['title', 'issue', 'number'], ['container-title'], date],
  'article-newspaper': [['title', 'issue', 'number'], ['container-title'], date],
  manuscript: [title, date, ['author', 'archive', 'publisher', 'URL']],
  document: [title, ['author', 'editor', 'publisher', 'URL', 'DOI'], ['issued', 'URL', 'DOI']],
  article: [maker, title, date, ['publisher', 'archive', 'DOI', 'URL', 'number']],
  book: [maker, title, date, publisher],
  chapter: [['author', 'editor'], title, ['container-title'], date, publisher],
  'paper-conference': [maker, title, container, date],
  thesis: [['author'], title, date, ['publisher', 'archive', 'URL', 'DOI']],
  report: [['author', 'editor', 'publisher'], title, date],
  webpage: [title, ['URL', 'DOI']],
  'post-weblog': [title, ['URL', 'DOI']],
  software: [title, ['author', 'publisher', 'URL', 'DOI']],
  dataset: [title, ['author', 'publisher', 'URL', 'DOI']],
  legislation: [title],
  legal_case: [title],
  bill: [title],
  treaty: [title],
  patent: [title, ['number']],
  personal_communication: [['author'], date],
}

const names: Readonly<Record<string, string>> = {
  author: 'author',
  title: 'title',
  issued: 'year',
  'container-title': 'journal or book title',
  volume: 'volume',
  publisher: 'publisher',
  URL: 'address',
  number: 'number',
}

/**
 * What an entry lacks.
 *
 * @returns names of the missing fields in words, in the order of a reference; empty where nothing is missing
 */
export function missingFields(item: CslItem): string[] {
  const choices = required[item.type] ?? [maker, title, date]
  return choices
    .filter((choice) => !choice.some((field) => isGiven(item[field])))
    .map((choice) => {
      const [first = ''] = choice
      return item.type === 'article-journal' && first === 'container-title'
        ? 'journal'
        : (names[first] ?? first)
    })
}

function isGiven(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return value !== undefined && String(value).trim() !== ''
}
