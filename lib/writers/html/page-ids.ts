import type { FootnoteReference } from 'mdast'
import type { Node, Parent } from 'unist'
import type { Document, Reference } from '../../document/document.ts'
import type { DocumentContent } from '../../document/nodes.ts'

/**
 * The ids of a page: each is used once, and every link knows its end before it is written.
 *
 * What the author named keeps its name; where two things have the same, the first keeps it. What galley names
 * itself (calls of notes, landmarks) gives way to the author.
 */
export class PageIds {
  readonly #taken = new Set<string>()
  readonly #counts = new Map<string, number>()
  readonly #byNode = new WeakMap<object, string>()
  readonly #byDocumentId = new Map<string, string>()
  readonly #notes = new Map<string, string>()
  readonly #calls = new Map<string, string[]>()

  constructor(document: Document) {
    const calls: FootnoteReference[] = []
    const citations: { node: Node; identifier: string }[] = []
    for (const node of nodesOf(document)) {
      if (node.type === 'footnoteReference') calls.push(node)
      else if (node.type === 'citation') {
        if (node.identifier) citations.push({ node, identifier: node.identifier })
      } else {
        const id = ownId(node)
        if (id) this.#name(node, id)
      }
    }
    for (const reference of document.references) this.#name(reference, reference.id)
    for (const { node, identifier } of citations) this.#name(node, identifier)
    for (const note of document.notes) {
      if (this.#notes.has(note.identifier)) continue
      const id = this.claim(`note-${note.identifier}`)
      this.#notes.set(note.identifier, id)
      this.#byNode.set(note, id)
    }
    for (const call of calls) {
      const id = this.claim(`call-${call.identifier}`)
      this.#byNode.set(call, id)
      const known = this.#calls.get(call.identifier)
      if (known) known.push(id)
      else this.#calls.set(call.identifier, [id])
    }
  }

  /** The id of a node or a reference, where it has one. */
  of(node: Node | Reference): string | undefined {
    return this.#byNode.get(node)
  }

  /** Where a link to an id of the document goes; nothing where the page has no such place. */
  target(documentId: string): string | undefined {
    return this.#byDocumentId.get(documentId) ?? this.#notes.get(documentId)
  }

  /** The id of a note by its identifier. */
  note(identifier: string): string | undefined {
    return this.#notes.get(identifier)
  }

  /** The ids of the calls of a note, in the order of the page. */
  calls(identifier: string): readonly string[] {
    return this.#calls.get(identifier) ?? []
  }

  /** An id that nothing else on the page has, the wanted one if it is free. */
  claim(wanted: string): string {
    // HTML 3.2.6: an id has at least one character and no ASCII whitespace.
    const base = wanted.replace(/[\s\0]+/g, '-') || 'id'
    let id = base
    let count = this.#counts.get(base) ?? 1
    while (this.#taken.has(id)) id = `${base}-${++count}`
    this.#counts.set(base, count)
    this.#taken.add(id)
    return id
  }

  #name(node: object, documentId: string): void {
    if (this.#byNode.has(node)) return
    const id = this.claim(documentId)
    this.#byNode.set(node, id)
    if (!this.#byDocumentId.has(documentId)) this.#byDocumentId.set(documentId, id)
  }
}

function ownId(node: DocumentContent): string | undefined {
  if ('id' in node && node.id) return node.id
  return node.data?.attributes?.id
}

/**
 * Every node of a document in the order of the page, without recursion: manuscripts may nest deeply. A section's
 * heading is passed over where its label is the section's own.
 */
function* nodesOf(document: Document): Generator<DocumentContent> {
  const roots: Node[] = [...(document.frontMatter?.children ?? []), ...document.children, ...document.notes]
  const stack: Node[] = roots.reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    const isLabelledSection = node.type === 'section'
    yield node as DocumentContent
    const children = (node as Parent).children ?? []
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index] as Node
      if (isLabelledSection && index === 0 && child.type === 'heading') {
        for (const inline of [...(child as Parent).children].reverse()) stack.push(inline)
      } else stack.push(child)
    }
  }
}
