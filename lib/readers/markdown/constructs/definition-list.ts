import type { Paragraph, RootContent, Text } from 'mdast'
import { codes } from 'micromark-util-symbol'
import { positionAt } from '../../../diagnostics/points.ts'
import type {
  BlockContent,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
} from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'
import { definitionSyntax } from '../definition/syntax.ts'
import { joinTexts, setTextMap } from '../text-map.ts'

type Draft = RootContent | DefinitionDescription

const isDescription = (node: Draft | undefined): node is DefinitionDescription =>
  node?.type === 'definitionDescription'

const line = (node: Draft, side: 'start' | 'end'): number => node.position?.[side].line ?? 0

/** Whether a block can be the term of the description behind it: one line, right above or over one blank line. */
function isTerm(node: Draft | undefined, description: Draft): node is Paragraph {
  if (node?.type !== 'paragraph' || line(node, 'start') !== line(node, 'end')) return false
  const first = node.children[0]
  if (first?.type === 'text' && /^\s*(?:table|listing)\s*:/i.test(first.value)) return false
  return line(description, 'start') - line(node, 'end') <= 2
}

/** What a colon before or after these would be is a caption. */
const isCaptioned = (node: Draft | undefined): boolean =>
  node?.type === 'table' || node?.type === 'code' || node?.type === 'figure'

/** A description without a term is text that begins with a colon; a line right below a paragraph belongs to it. */
function asText(description: DefinitionDescription, before: Draft | undefined, reading: Reading): Draft[] {
  const { source } = reading
  const start = description.position?.start
  const sign = source[start?.offset ?? 0] ?? ':'
  const [first, ...rest] = description.children
  const from = start?.offset ?? 0
  const marker: Text = { type: 'text', value: `${sign} `, position: positionAt(source, from, from + 2) }
  const words = first?.type === 'paragraph' ? first.children : []
  const others = (first?.type === 'paragraph' ? rest : description.children) as RootContent[]
  if (before?.type === 'paragraph' && line(before, 'end') + 1 === line(description, 'start')) {
    const end = before.position?.end.offset ?? from
    const position = positionAt(source, end, from + 2)
    const added = setTextMap({ type: 'text', value: `\n${marker.value}`, position }, [
      { text: 0, source: end },
      { text: 1, source: from },
    ])
    before.children = joinTexts([...before.children, added, ...words])
    if (before.position && first?.position)
      before.position = { start: before.position.start, end: first.position.end }
    return others
  }
  const position = start && { start, end: first?.position?.end ?? start }
  return [{ type: 'paragraph', children: joinTexts([marker, ...words]), position }, ...others]
}

/** Terms and their descriptions (pandoc's manual, “definition_lists”). */
export const definitionList: Construct = {
  name: 'definition-list',
  syntax: { document: { [codes.colon]: definitionSyntax, [codes.tilde]: definitionSyntax } },
  tree: {
    enter: {
      definitionDescription(token) {
        this.enter({ type: 'definitionDescription', children: [] } as never, token)
      },
    },
    exit: {
      definitionDescription(token) {
        this.exit(token)
      },
    },
  },
  flow(siblings, { reading }) {
    const drafts: readonly Draft[] = siblings
    if (!drafts.some(isDescription)) return siblings
    const done: Draft[] = []
    let list: DefinitionList | undefined
    for (const [index, node] of drafts.entries()) {
      if (!isDescription(node)) {
        done.push(node)
        continue
      }
      const before = done[done.length - 1]
      const isCaption = isCaptioned(drafts[index + 1]) || isCaptioned(before)
      if (before && before === (list as Draft | undefined) && list) {
        list.children.push(node)
        list.position = spanning(list, node)
      } else if (!isCaption && isTerm(before, node)) {
        done.pop()
        const term: DefinitionTerm = {
          type: 'definitionTerm',
          children: before.children,
          position: before.position,
        }
        const previous = done[done.length - 1]
        if (previous && previous === (list as Draft | undefined) && list) list.children.push(term, node)
        else {
          list = { type: 'definitionList', children: [term, node] }
          done.push(list as RootContent)
        }
        list.position = spanning(list.position ? list : term, node)
      } else {
        for (const part of asText(node, before, reading)) done.push(part)
      }
    }
    return done as RootContent[]
  },
}

function spanning(first: { position?: BlockContent['position'] }, last: Draft): BlockContent['position'] {
  const start = first.position?.start
  return start && last.position && { start, end: last.position.end }
}
