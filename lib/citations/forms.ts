/** What natbib and biblatex print of a work where it is not the style's own form: names, a year, a title. */
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { CslItem } from '../document/document.ts'
import type { CitationForm } from '../document/nodes.ts'
import type { Engine } from './citeproc-types.ts'
import type { Cite } from './cluster.ts'

/** Gives the parts of works; links are by the item's id. */
export interface PartPrinter {
  namesOf(id: string, form: CitationForm): PhrasingContent[]
  yearOf(id: string): PhrasingContent[]
  items: ReadonlyMap<string, CslItem>
  engine: Pick<Engine, 'getTerm'>
}

/** Names, years or titles alone, with what the author wrote before and after each. */
export function printParts(
  cites: readonly Cite[],
  form: CitationForm,
  printer: PartPrinter,
): PhrasingContent[] {
  const works = cites.map((cite) => [
    ...(cite.prefix.length > 0 ? [...cite.prefix, text(' ')] : []),
    ...printPart(cite.id, form, printer),
    ...(cite.locator ? [text(`, ${spellLocator(cite.locator, printer.engine)}`)] : []),
    ...cite.suffix,
  ])
  const children = enumerate(works, printer.engine)
  return form.bracketed ? [text('('), ...children, text(')')] : children
}

function printPart(id: string, form: CitationForm, { namesOf, yearOf, items }: PartPrinter) {
  if (form.part === 'year') return yearOf(id)
  if (form.part === 'author') return namesOf(id, form)
  const title = (items.get(id)?.title ?? id).replace(/<[^>]*>/g, '')
  const children: PhrasingContent[] = [{ type: 'emphasis', children: [text(title)] }]
  return [{ type: 'citationLink', reference: id, children } satisfies PhrasingContent]
}

function spellLocator({ label, value }: NonNullable<Cite['locator']>, engine: PartPrinter['engine']) {
  return `${engine.getTerm(label, 'short') || engine.getTerm(label)} ${value}`.trim()
}

/** “One”, “One and Two”, “One, Two and Three”; with semicolons where a part has the word in it. */
export function enumerate(
  works: readonly PhrasingContent[][],
  engine: Pick<Engine, 'getTerm'>,
): PhrasingContent[] {
  const and = engine.getTerm('and')
  const plain = works.every((work) => !/,|\(/.test(textOf(work)) && !textOf(work).includes(` ${and} `))
  const dated = works.every((work) => /[)\]\d]$/.test(textOf(work)))
  return works.flatMap((work, index) => {
    if (index === 0) return work
    if (!plain && !dated) return [text('; '), ...work]
    return [text(index === works.length - 1 ? ` ${and} ` : ', '), ...work]
  })
}

/** What a style prints without the name, without brackets, if it is a year (“2014a”); nothing otherwise. */
export function asYear(styled: PhrasingContent[], item: CslItem | undefined): PhrasingContent[] | undefined {
  const year = yearIn(item)
  const bare = withoutBrackets(styled)
  const written = textOf(bare)
  const isYear = year !== undefined && written.startsWith(year) && written.length <= year.length + 2
  return isYear ? bare : undefined
}

/** The year as the entry has it, or the locale's “n.d.”. */
export function writtenYear(item: CslItem | undefined, engine: Pick<Engine, 'getTerm'>): PhrasingContent[] {
  return [text(yearIn(item) ?? engine.getTerm('no date', 'short'))]
}

function yearIn(item: CslItem | undefined): string | undefined {
  const { issued } = item ?? {}
  const year = issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? issued?.raw
  return year === undefined ? undefined : String(year)
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['［', '］'],
])

/**
 * Takes off the brackets that a style puts around a citation, or around each of its works (“[1], [2]”). What has
 * none at its beginning and end stays as it is.
 *
 * @param nodes as the style printed them; changed
 */
export function withoutBrackets(nodes: PhrasingContent[]): PhrasingContent[] {
  const leaves = nodes.flatMap(leavesOf)
  const whole = leaves.map(({ value }) => value).join('')
  const open = whole[0] ?? ''
  const close = pairs.get(open)
  if (close === undefined || !whole.endsWith(close)) return nodes
  let depth = 0
  for (const leaf of leaves) {
    leaf.value = [...leaf.value]
      .filter((sign) => {
        if (sign === open) return depth++ > 0
        return sign === close ? --depth > 0 : true
      })
      .join('')
  }
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

/** Begins with a capital letter. */
export function withCapital(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes.flatMap(leavesOf)[0]
  if (first) first.value = first.value.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase())
  return nodes
}

/** The leaves that hold text; any other stands for itself, and has no brackets. */
function leavesOf(node: PhrasingContent): { value: string }[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? (node.children as PhrasingContent[]).flatMap(leavesOf) : []
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
