import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { askAuthor, type Question } from '../diagnostics/author-queries.ts'
import type { Manuscript } from '../document/document.ts'
import type { Comment } from '../document/nodes.ts'
import { noPlaces } from '../frontmatter/places.ts'

/** Options of `remarkQueries`. */
export interface QueryOptions {
  /** Whether an open question is an error. */
  final?: boolean
}

/**
 * A unified plugin that reports the questions to the author, numbered in the order of the manuscript: those of
 * `queries` in the front matter, and comments of the form `<!-- AQ: Is this the right year? -->`.
 */
export function remarkQueries({ final = false }: QueryOptions = {}) {
  return (tree: Manuscript, file: VFile): undefined => {
    const questions: Question[] = []
    const { metadata, places = noPlaces } = tree.data.manuscript
    for (const [index, question] of metadata.queries.entries()) {
      questions.push({ question: oneLine(question), ...places.nearest(`queries.${index}`) })
    }
    visit(tree, 'comment', ({ value, position }: Comment) => {
      const question = questionIn(value)
      if (question !== undefined) questions.push({ question, ...(position && { place: position }) })
    })
    askAuthor(
      file,
      questions.sort((a, b) => offsetOf(a) - offsetOf(b)),
      final,
    )
  }
}

/** The question that a comment puts to the author, if it does. */
export function questionIn(comment: string): string | undefined {
  const asked = /^\s*AQ\s?\d*:(.*)$/su.exec(comment)?.[1]
  return asked === undefined ? undefined : oneLine(asked) || 'Please check this place.'
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

// What stands in a file beside the manuscript comes first.
function offsetOf({ place }: Question): number {
  return place && 'start' in place ? (place.start.offset ?? 0) : -1
}
