import { type Field, part, textOf } from './field.ts'
import { richText } from './rich-text.ts'

/** A title of the entry in an element of JATS, its italics, raised and lowered letters kept. */
function title(name: string, variable: string, ...fields: string[]): Field {
  return (item, reference) => {
    const text = textOf(item, variable)
    return text && part(name, reference, [variable, ...fields], richText(text))
  }
}

/** The title of a part: an article, a paper, a preprint. */
export const articleTitle = title('article-title', 'title')
/** The title of a part of a book. */
export const chapterTitle = title('chapter-title', 'title')
/** The title of a set of data. */
export const dataTitle = title('data-title', 'title')
/** The title of a work that stands by itself. */
export const ownTitle = title('source', 'title')
/** The title of what the part stands in. */
export const container = title('source', 'container-title', 'journal', 'journaltitle', 'booktitle')
/** The series that a book belongs to. */
export const series = title('series', 'collection-title', 'series')
/** Who publishes data, a preprint or a page, where nothing else is its source. */
const publisherAsSource = title('source', 'publisher', 'institution')

/** The archive that keeps it. */
const archive = title('source', 'archive', 'eprinttype')

/** The title of what the part stands in, or else who publishes it, or else where it is kept. */
export const containerOrPublisher: Field = (item, reference) =>
  textOf(item, 'container-title')
    ? container(item, reference)
    : (publisherAsSource(item, reference) ?? archive(item, reference))

/** Title of a work by itself, or of a part of something: both, where the entry has both. */
export const titleOrPart: Field = (item, reference) =>
  textOf(item, 'container-title')
    ? [articleTitle(item, reference), container(item, reference)]
    : ownTitle(item, reference)
