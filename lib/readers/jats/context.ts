import { first, textOf, within, type XmlElement } from './xml.ts'

/** What the reader of one article needs at every place of it. */
export interface Context {
  /** Elements by id. */
  byId: ReadonlyMap<string, XmlElement>
  /** Ids as the manuscript has them, by the ids of the file. */
  labels: ReadonlyMap<string, string>
  /** Ids that something points at. */
  targets: ReadonlySet<string>
  /** Whether citations are numbers. */
  numeric: boolean
}

/** Prefixes by which a label says what it stands on. */
const prefixes: Record<string, [prefix: string, known: RegExp]> = {
  fig: ['fig', /^fig-/],
  'fig-group': ['fig', /^fig-/],
  'table-wrap': ['tbl', /^tbl-/],
  'disp-formula': ['eq', /^eq-/],
  'boxed-text': ['lst', /^(?:lst|fig)-/],
  statement: ['thm', /^(?:thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg)-/],
}

/** Looks an article through. */
export function contextOf(article: XmlElement): Context {
  const byId = new Map<string, XmlElement>()
  const labels = new Map<string, string>()
  const targets = new Set<string>()
  const calls: string[] = []
  const visit = (element: XmlElement): void => {
    const { id } = element.attributes
    if (id) {
      byId.set(id, element)
      labels.set(id, labelFor(element, id))
    }
  }
  visit(article)
  for (const element of allElements(article)) {
    visit(element)
    if (element.name !== 'xref') continue
    for (const rid of (element.attributes.rid ?? '').split(/\s+/)) targets.add(rid)
    if (element.attributes['ref-type'] === 'bibr') calls.push(textOf(element) ?? '')
  }
  const numbers = calls.filter((call) => /^\W*\d{1,3}\W*$/.test(call)).length
  return { byId, labels, targets, numeric: calls.length > 0 && numbers > calls.length / 2 }
}

function labelFor(element: XmlElement, id: string): string {
  if (element.name === 'ref') return id.replace(/^ref-/, '')
  const prefix = prefixes[element.name]
  if (!prefix || (element.name === 'boxed-text' && !isNumbered(element))) return id
  return prefix[1].test(id) ? id : `${prefix[0]}-${id}`
}

function* allElements(root: XmlElement): Iterable<XmlElement> {
  const stack: XmlElement[] = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child?.type === 'element') stack.push(child as XmlElement)
    }
  }
}

/** Whether a box has a label with a number: “Listing 2” has one, “Note” has none. */
export function isNumbered(box: XmlElement): boolean {
  return /\p{N}/u.test(textOf(first(box, 'label')) ?? '')
}

/** The number that the label of an element has: “3” of “Figure 3”, “1” of “(1)”. */
export function numberOf(element: XmlElement): string | undefined {
  const label = textOf(first(element, 'label') ?? within(element, 'label')[0])
  const last = label?.match(/[\dA-Z][\d.A-Za-z]*/g)?.at(-1)
  return last?.endsWith('.') ? last.slice(0, -1) : last
}
