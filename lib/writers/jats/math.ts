import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import type { Element } from 'xast'
import { spaceAfterAlignment, withOneBase } from '../../document/mathml.ts'
import { knownTex, texMacros } from '../../document/tex.ts'
import { type Content, element, generated } from './element.ts'

/** Turns TeX into MathML. Throws what temml throws where it does not know a command. */
export type MathRenderer = (tex: string, display: boolean) => Element

/**
 * Loads temml, the first time that a document has a formula.
 *
 * @param ownMacros the front matter's TeX macros
 * @returns a function that gives an `mml:math` element, all of it marked as generated
 */
export async function loadMathRenderer(ownMacros: Record<string, string> = {}): Promise<MathRenderer> {
  const { default: temml } = await import('temml')
  const macros = texMacros(ownMacros)
  return (tex, display) => {
    const markup = temml.renderToString(knownTex(tex), {
      displayMode: display,
      xml: true,
      throwOnError: true,
      trust: false,
      maxSize: [50, 50],
      // One object for all formulas: what `\gdef` defines is known to later ones.
      macros,
    })
    const { root } = parseXml(spaceAfterAlignment(markup))
    if (!root) throw new Error('no formula came of it')
    return generated(prefixed(root, display, 0))
  }
}

/** Formulas that nest deeper are refused: readers of XML refuse more than 256 levels in all. */
const deepest = 100

/** Attributes of temml that serve its own style sheet, not MathML 3. */
const presentation = new Set(['class', 'style', 'xmlns', 'intent', 'arg'])
const alignment: Record<string, string> = { 'tml-left': 'left', 'tml-right': 'right', 'tml-center': 'center' }

function prefixed(node: XmlElement, display: boolean, depth: number): Element {
  if (depth > deepest) throw new Error('it nests too deeply')
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(node.attributes)) {
    if (!presentation.has(name) && !name.startsWith('data-')) attributes[name] = value
  }
  if (node.name === 'math') attributes.display = display ? 'block' : 'inline'
  const align = alignment[node.attributes.class ?? '']
  if (node.name === 'mtd' && align) attributes.columnalign = align
  const children = node.children.map((child): Content => {
    if (child.type === 'element') return prefixed(child as XmlElement, display, depth + 1)
    return child.type === 'text' || child.type === 'cdata'
      ? (child as typeof child & { text: string }).text
      : ''
  })
  const parts = withOneBase(node.name, children, (base) => element('mml:mrow', {}, base))
  return styled(node.name, attributes, parts)
}

/** Parts of tables, which only tables may hold. */
const tableParts = new Set(['mtr', 'mtd', 'mlabeledtr'])

/** Where MathML Core has the size of scripts on any element, the MathML 3 of JATS has it on `mstyle` alone. */
function styled(name: string, attributes: Record<string, string>, children: Content[]): Element {
  const { scriptlevel, displaystyle, ...own } = attributes
  if (name === 'mstyle' || (scriptlevel === undefined && (displaystyle === undefined || name === 'mtable')))
    return element(`mml:${name}`, attributes, children)
  const plain = element(`mml:${name}`, own, children)
  if (tableParts.has(name)) return plain
  const style = {
    ...(displaystyle !== undefined && { displaystyle }),
    ...(scriptlevel !== undefined && { scriptlevel }),
  }
  return element('mml:mstyle', style, [plain])
}
