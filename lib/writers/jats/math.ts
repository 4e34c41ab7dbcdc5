import type { Element, ElementContent } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { element, generated } from './element.ts'

/** Turns TeX into MathML. Throws what temml throws where it does not know a command. */
export type MathRenderer = (tex: string, display: boolean) => Element

/**
 * Loads temml, the first time that a document has a formula.
 *
 * @returns a function that gives an `mml:math` element, all of it marked as generated
 */
export async function loadMathRenderer(): Promise<MathRenderer> {
  const { default: temml } = await import('temml')
  return (tex, display) => {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      xml: true,
      throwOnError: true,
      trust: false,
    })
    const math = fromXml(markup).children.find((child) => child.type === 'element')
    if (!math) throw new Error('Unexpected empty MathML')
    return generated(prefixed(math, display))
  }
}

/** Attributes of temml that serve its own style sheet, not MathML 3. */
const presentation = new Set(['class', 'style', 'xmlns', 'intent', 'arg'])
const alignment: Record<string, string> = { 'tml-left': 'left', 'tml-right': 'right', 'tml-center': 'center' }

function prefixed(node: Element, display: boolean): Element {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value !== null && value !== undefined && !presentation.has(name) && !name.startsWith('data-')) {
      attributes[name] = value
    }
  }
  if (node.name === 'math') attributes.display = display ? 'block' : 'inline'
  const align = alignment[node.attributes.class ?? '']
  if (node.name === 'mtd' && align) attributes.columnalign = align
  const children = node.children.map((child) =>
    child.type === 'element' ? prefixed(child, display) : literal(child),
  )
  return element(`mml:${node.name}`, attributes, children)
}

const literal = (node: ElementContent): string => ('value' in node ? node.value : '')
