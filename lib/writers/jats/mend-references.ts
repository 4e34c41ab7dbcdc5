import type { Element, ElementContent } from 'xast'

/** `xref/@ref-type` by the element that is pointed at. */
const refTypes = new Map([
  ['aff', 'aff'],
  ['app', 'app'],
  ['bio', 'bio'],
  ['boxed-text', 'boxed-text'],
  ['collab', 'collab'],
  ['contrib', 'contrib'],
  ['corresp', 'corresp'],
  ['disp-formula', 'disp-formula'],
  ['fig', 'fig'],
  ['fig-group', 'fig'],
  ['fn', 'fn'],
  ['list', 'list'],
  ['ref', 'bibr'],
  ['sec', 'sec'],
  ['statement', 'statement'],
  ['supplementary-material', 'supplementary-material'],
  ['table-wrap', 'table'],
])

/**
 * Makes ids and references to them agree: an id that stands twice is taken off the second element, a reference says
 * what kind of thing it points at, and one to an id that is nowhere becomes its own words. Otherwise the article
 * would be invalid (ID, IDREF), or say the wrong thing.
 */
export function mendReferences(root: Element): void {
  const targets = new Map<string, string>()
  collectIds(root, targets)
  mend(root, targets)
}

function collectIds(node: Element, targets: Map<string, string>): void {
  const { id } = node.attributes
  if (id) {
    if (targets.has(id)) delete node.attributes.id
    else targets.set(id, node.name)
  }
  for (const child of node.children) if (child.type === 'element') collectIds(child, targets)
}

function mend(node: Element, targets: ReadonlyMap<string, string>): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    mend(child, targets)
    const target = child.name === 'xref' ? targets.get(child.attributes.rid ?? '') : undefined
    if (target) child.attributes = { 'ref-type': refTypes.get(target) ?? 'other', ...child.attributes }
  }
  if (!node.children.some((child) => isDangling(child, targets))) return
  node.children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'element' && isDangling(child, targets) ? child.children : [child],
  )
}

const isDangling = (node: ElementContent, targets: ReadonlyMap<string, string>): boolean =>
  node.type === 'element' && node.name === 'xref' && !targets.has(node.attributes.rid ?? '')
