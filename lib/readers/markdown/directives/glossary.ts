import type { PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { BlockContent, DefinitionList, DefinitionTerm } from '../../../document/nodes.ts'
import { OffsetMapBuilder, placeOf, sourceOffset } from '../../../document/offset-map.ts'
import type { Reading } from '../construct.ts'
import { type Part, slicePart, trimPart } from '../fence.ts'
import { box } from './box.ts'
import type { DirectiveReader } from './directive.ts'

/** The label by which `{term}` finds a term of a glossary. */
export function termLabel(term: string): string {
  return `term-${term.trim().toLowerCase().replace(/\s+/g, '-')}`
}

/** `{glossary}`: terms with what they mean, as a definition list or as Sphinx writes it: the meaning indented below. */
export const glossary: DirectiveReader = (directive) => {
  const { body, reading } = directive
  const inner = {
    ...reading,
    parseBlocks: () => (isIndented(body.text) ? indentedList(body, reading) : parsed),
  }
  const parsed = isIndented(body.text) ? [] : reading.parseBlocks(body.text, body.map)
  for (const node of parsed) if (node.type === 'definitionList') nameTerms(node)
  return box({ ...directive, reading: inner })
}

/** Sphinx's form: no line begins with a colon, and some line below a term is indented. */
function isIndented(text: string): boolean {
  return !/^[ ]{0,3}:[ \t]/m.test(text) && /^\S[^\n]*\n[ \t]+\S/m.test(text)
}

function indentedList(body: Part, reading: Reading): RootContent[] {
  const list: DefinitionList = { type: 'definitionList', children: [] }
  list.position = placeOf(body.map, 0, body.text.length, reading.source)
  let meaning = new OffsetMapBuilder()
  const close = (): void => {
    const { text, map } = meaning
    meaning = new OffsetMapBuilder()
    if (!text.trim()) return
    const trimmed = trimPart({ text, map })
    const children = reading.parseBlocks(trimmed.text, trimmed.map) as BlockContent[]
    const position = placeOf(trimmed.map, 0, trimmed.text.length, reading.source)
    list.children.push({ type: 'definitionDescription', children, position })
  }
  for (const match of body.text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const line = slicePart(body, match.index, match.index + match[0].length)
    if (/^\S/.test(line.text)) {
      close()
      list.children.push(termOf(trimPart(line), reading))
    } else {
      const indent = line.text.trim() ? line.text.search(/\S/) : 0
      meaning.add(line.text.slice(indent), sourceOffset(body.map, match.index + indent, 'start'))
    }
  }
  close()
  nameTerms(list)
  return [list as RootContent]
}

function termOf({ text, map }: Part, reading: Reading): DefinitionTerm {
  const position = placeOf(map, 0, text.length, reading.source)
  return { type: 'definitionTerm', children: reading.parseInline(text, map), position }
}

/** Gives each term a label, so that `{term}` leads there. */
function nameTerms(list: DefinitionList): void {
  for (const node of list.children) {
    if (node.type !== 'definitionTerm') continue
    const span: PhrasingContent = {
      type: 'span',
      children: node.children,
      data: { attributes: { id: termLabel(textOf(node)) } },
      position: node.position,
    }
    node.children = [span]
  }
}
