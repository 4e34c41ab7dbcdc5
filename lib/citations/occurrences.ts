import type { FootnoteDefinition, FootnoteReference, Parents, RootContent } from 'mdast'
import type { Node, Parent } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import type { Manuscript } from '../document/document.ts'
import type { Citation } from '../document/nodes.ts'
import { titleOf } from '../document/titled.ts'

/** A citation where it stands. */
export interface Occurrence {
  citation: Citation
  parent: Parent
  /** The note that it stands in, if it does: its number in the order of first calls. */
  note: number
  /** Whether the citation makes a note of its own in a note style, and that note's number. */
  own: number
}

/**
 * The citations of a manuscript in the order in which a reader comes to them: a note's citations at the note's first
 * call.
 *
 * @param manuscript front matter prose, body, captions and table cells alike
 * @param makesNotes whether each citation in the text becomes a note (note styles): then notes are numbered with
 *   them, and the citations of a note come when its number does, notes within notes last
 */
export function citationsOf(manuscript: Manuscript, makesNotes: boolean): Occurrence[] {
  const definitions = new Map<string, FootnoteDefinition>()
  visitParents(manuscript, 'footnoteDefinition', (node: FootnoteDefinition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const found: Occurrence[] = []
  const numbers = new Map<string, number>()
  const waiting: FootnoteDefinition[] = []
  let count = 0

  const walk = (tree: Node, note: number) => {
    visitParents(tree, (node, ancestors) => {
      if (node.type === 'footnoteDefinition' && node !== tree) return 'skip'
      const title = titleOf(node)
      if (title) walk(title, note)
      if (node.type === 'citation') {
        const citation = node as unknown as Citation
        const own = makesNotes && note === 0 && !citation.form?.part ? ++count : 0
        const parent = ancestors.at(-1) as Parents | undefined
        // A work that is cited in what is said of another, `[see @a and @b]`, is printed before that.
        for (const { prefix, suffix } of citation.items)
          for (const content of [prefix, suffix])
            if (content.some(holdsCitation)) walk({ type: 'affix', children: content } as Parent, own || note)
        if (parent) found.push({ citation, parent: parent as Parent, note, own })
        return 'skip'
      }
      if (node.type !== 'footnoteReference') return undefined
      const { identifier } = node as FootnoteReference
      const definition = definitions.get(identifier)
      if (!definition || numbers.has(identifier)) return undefined
      if (note > 0) {
        waiting.push(definition)
        return undefined
      }
      numbers.set(identifier, ++count)
      walk(definition, count)
      return undefined
    })
  }
  walk(manuscript, 0)
  // `waiting` grows while it is walked: a note within a note may call further ones.
  for (const definition of waiting) {
    if (numbers.has(definition.identifier)) continue
    numbers.set(definition.identifier, ++count)
    walk(definition, count)
  }
  // Notes that nothing calls are printed at the end, with what they cite.
  for (const definition of definitions.values()) {
    if (numbers.has(definition.identifier)) continue
    numbers.set(definition.identifier, ++count)
    walk(definition, count)
  }
  return found
}

function holdsCitation(node: Node): boolean {
  return node.type === 'citation' || ('children' in node && (node as Parent).children.some(holdsCitation))
}

/** The children of a parent, whatever they are. */
export function childrenOf(parent: Parent): RootContent[] {
  return parent.children as RootContent[]
}
