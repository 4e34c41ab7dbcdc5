import type { PhrasingContent } from 'mdast'
import type { CslItem, CslName } from '../document/document.ts'
import type { InlineMath } from '../document/nodes.ts'
import { opaqueCharacter, reservedCharacters } from './output-format.ts'

/**
 * Text and nodes as citeproc-js takes them: its small set of HTML for shapes, and one character for each node that
 * it cannot know (a formula, a link). Those characters are letters to it and come back as they went in.
 */
export class EngineInput {
  /** Nodes by the index of their character. The first stands for “and others”. */
  readonly opaque: PhrasingContent[] = [{ type: 'text', value: 'others' }]

  /** The character for a node. */
  hide(node: PhrasingContent): string {
    return opaqueCharacter(this.opaque.push(node) - 1)
  }

  /** Text without the characters that stand for something else. */
  text(value: string): string {
    return value.replace(reservedCharacters, (character) => this.hide({ type: 'text', value: character }))
  }

  /** Phrasing content: what the author wrote before or after a citation. */
  phrasing(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => this.#node(node)).join('')
  }

  /**
   * An item of the bibliography.
   *
   * @param item as it was read; not changed
   */
  item(item: CslItem): CslItem {
    const copy: CslItem = { ...item }
    for (const [name, value] of Object.entries(item)) {
      if (name === 'id' || name === 'type') continue
      if (typeof value === 'string') copy[name] = this.#rich(value)
      else if (Array.isArray(value)) copy[name] = (value as unknown[]).map((entry) => this.#name(entry))
    }
    // What only machines and authors read has no part in formatting, but costs time in each pass over the item.
    for (const name of ['abstract', 'keyword', 'annote', 'custom']) delete copy[name]
    return copy
  }

  #node(node: PhrasingContent): string {
    const wrap = (tag: string, close = tag) => {
      const inner = 'children' in node ? this.phrasing(node.children as PhrasingContent[]) : ''
      return `<${tag}>${inner}</${close}>`
    }
    if (node.type === 'text') {
      // A `<` of the author's is no markup.
      return this.text(node.value).replace(/<(?=[/a-z])/gi, () => this.hide({ type: 'text', value: '<' }))
    }
    if (node.type === 'emphasis') return wrap('i')
    if (node.type === 'strong') return wrap('b')
    if (node.type === 'superscript') return wrap('sup')
    if (node.type === 'subscript') return wrap('sub')
    if (node.type === 'smallCaps') return wrap('span style="font-variant:small-caps;"', 'span')
    return this.hide(node)
  }

  /** A field with CSL-JSON's markup; formulas become opaque. */
  #rich(value: string): string {
    return this.text(value).replace(/<span class="math">([^<]*)<\/span>/g, (_, tex: string) => {
      const math: InlineMath = {
        type: 'inlineMath',
        value: tex.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'),
      }
      return this.hide(math)
    })
  }

  #name(entry: unknown): unknown {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry
    const name = { ...entry } as CslName
    if (name.literal === 'others' && name.family === undefined) return { family: opaqueCharacter(0) }
    return name
  }
}
