import type { Element, ElementContent, Text } from 'xast'
import { element, generatedText, placed, textOf } from '../element.ts'
import type { State } from '../state.ts'

/** The number that an author typed before a reference: `[12]`. */
const typedNumber = /^\s*([[［]\d{1,3}[\]］])\s*/
const nextLine = /\n\s*(?=[[［]\d{1,3}[\]］])/

/**
 * The references that an author typed as text, each as a work of its own: one a paragraph, an item of a list, or a line
 * that begins with its number.
 *
 * @param blocks what stands in the author's section
 * @returns nothing where not all of it is references, but for words that open the list
 */
export function typedReferences(
  blocks: readonly ElementContent[],
  state: State,
): ElementContent[] | undefined {
  const opening: ElementContent[] = []
  const refs: Element[] = []
  for (const block of blocks) {
    const works = block.type === 'element' ? worksIn(block) : undefined
    if (works?.every(isWork)) refs.push(...works.map((work) => toRef(work, state)))
    else if (refs.length === 0) opening.push(block)
    else return undefined
  }
  return refs.length > 1 ? [...opening, ...refs] : undefined
}

interface Work {
  content: ElementContent[]
  /** Of a list with numbers, which the list itself counts. */
  number?: number
  from: Element
}

/** The works that a paragraph or a list holds. */
function worksIn(block: Element): Work[] | undefined {
  if (block.name === 'p') return linesOf(block).map((content) => ({ content, from: block }))
  if (block.name !== 'list') return undefined
  const isCounted = block.attributes['list-type'] === 'order'
  const works: Work[] = []
  for (const item of block.children) {
    if (item.type !== 'element') continue
    const [only, ...more] = item.children.filter((child) => child.type === 'element')
    if (only?.type !== 'element' || only.name !== 'p' || more.length > 0) return undefined
    works.push({ content: only.children, from: only, ...(isCounted && { number: works.length + 1 }) })
  }
  return works
}

/** A paragraph's content, parted where a line begins with a number. */
function linesOf({ children }: Element): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const child of children) {
    const [first = '', ...more] = child.type === 'text' ? child.value.split(nextLine) : []
    if (more.length === 0) {
      lines.at(-1)!.push(child)
      continue
    }
    lines.at(-1)!.push({ ...(child as Text), value: first })
    for (const value of more) lines.push([{ ...(child as Text), value }])
  }
  return lines
}

/** Inline elements that a `mixed-citation` admits in all tag sets; nothing else may stand in a work. */
const admitted =
  /^(?:bold|italic|monospace|sc|strike|underline|sub|sup|named-content|styled-content|ext-link|email|inline-formula)$/

/** Whether a text says of a work what every reference says: a year, an address, or its number. */
function isWork({ content }: Work): boolean {
  const text = textOf(content)
  const isInline = content.every((node) => node.type !== 'element' || admitted.test(node.name))
  const hasLink = content.some((node) => node.type === 'element' && node.name === 'ext-link')
  return isInline && (hasLink || /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.test(text) || typedNumber.test(text))
}

function toRef({ content, number, from }: Work, state: State): Element {
  const [first, ...rest] = content
  const typed = first?.type === 'text' ? typedNumber.exec(first.value) : null
  const label = typed ? typed[1]! : number !== undefined && generatedText(String(number))
  const words =
    typed && first?.type === 'text'
      ? [{ ...first, value: first.value.slice(typed[0].length) }, ...rest]
      : content
  const citation = placed(
    element(
      'mixed-citation',
      { 'publication-type': kindOf(textOf(content)), 'specific-use': 'as-typed' },
      words,
    ),
    placeOf(from),
  )
  const made = element('ref', { id: state.ids.next('ref') }, label && element('label', {}, label), citation)
  return placed(made, placeOf(from))
}

/** Kinds of works by the marks of GB/T 7714: `[J]`, `[EB/OL]`. */
const kinds: Readonly<Record<string, string>> = {
  ...{ J: 'journal', M: 'book', D: 'thesis', C: 'confproc', N: 'newspaper', P: 'patent', S: 'standard' },
  ...{ R: 'report', EB: 'webpage', CP: 'software', DS: 'data' },
}

function kindOf(text: string): string {
  const mark = /\[([A-Z]{1,2})(?:\/OL)?\]/.exec(text)?.[1] ?? ''
  return (Object.hasOwn(kinds, mark) && kinds[mark]) || 'other'
}

const placeOf = ({ position }: Element) => position && { position }
