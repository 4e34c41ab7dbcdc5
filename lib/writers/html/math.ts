import type { Element, Nodes } from 'hast'
import { spaceAfterAlignment, withOneBase } from '../../document/mathml.ts'
import { knownTex, texFault, texMacros } from '../../document/tex.ts'
import { element } from './element.ts'

/** A formula as MathML, or what is wrong with it. */
export type RenderedMath = { math: Element } | { reason: string }

/** Turns TeX into MathML. */
export type RenderMath = (tex: string, display: 'block' | 'inline') => RenderedMath

/**
 * Loads the converter from TeX to MathML; only documents with formulas pay for it.
 *
 * @param ownMacros the front matter's TeX macros: command and what it stands for
 * @returns a converter for one document: macros that a formula defines globally (`\gdef`) are known to later ones
 */
export async function loadMath(ownMacros: Record<string, string> = {}): Promise<RenderMath> {
  const [{ default: temml }, { fromHtml }] = await Promise.all([
    import('temml'),
    import('hast-util-from-html'),
  ])
  const macros = texMacros(ownMacros)
  const render = (tex: string, isDisplay: boolean) =>
    spaceAfterAlignment(
      temml.renderToString(knownTex(tex), {
        displayMode: isDisplay,
        annotate: true,
        throwOnError: true,
        trust: false,
        maxSize: [50, 50],
        macros,
      }),
    )
  return (tex, display) => {
    try {
      const isDisplay = display === 'block' || displayed.test(tex)
      const math = firstMath(fromHtml(render(tex, isDisplay), { fragment: true }))
      return math ? { math: toSafe(math, tex, 0) } : { reason: 'no formula came of it' }
    } catch (error) {
      return { reason: texFault(error) }
    }
  }
}

/** Environments that TeX has only in display. */
const displayed = /^\s*\\begin\{(?:equation|align|gather|alignat|multline|eqnarray)\*?\}/

/** Deeper formulas are refused: every later step walks the page's tree by recursion. */
const deepest = 200

/** Attributes that a formula may keep: those of MathML Core, and what Temml's style sheet needs. */
const attributes =
  /^(?:encoding|display|displayStyle|mathVariant|className|style|width|height|depth|lSpace|rSpace|lspace|rspace|voffset|stretchy|fence|separator|form|symmetric|largeOp|largeop|movableLimits|movablelimits|minSize|minsize|maxSize|maxsize|accent|accentUnder|accentunder|lineThickness|linethickness|scriptLevel|scriptlevel|columnSpan|columnspan|rowSpan|rowspan|dir|notation)$/i

function firstMath(tree: Nodes): Element | undefined {
  if (tree.type === 'element' && tree.tagName === 'math') return tree
  if (!('children' in tree)) return undefined
  for (const child of tree.children) {
    const found = firstMath(child)
    if (found) return found
  }
  return undefined
}

/**
 * A formula's tree with nothing but MathML in it: Temml's markup holds the author's text, so it is not trusted.
 * The annotation holds the TeX as the author wrote it. Positions in the markup mean nothing in the manuscript.
 */
function toSafe(tree: Element, tex: string, depth: number): Element {
  if (depth > deepest) throw new Error('it nests too deeply')
  if (tree.tagName === 'annotation') return element('annotation', tree.properties, [tex])
  const tagName = /^(?:m[a-z]+|semantics|span)$/.test(tree.tagName) ? tree.tagName : 'mrow'
  const kept = Object.entries(tree.properties).filter(([name]) => attributes.test(name))
  const children = tree.children.flatMap((child): (Element | string)[] => {
    if (child.type === 'element') return [toSafe(child, tex, depth + 1)]
    return child.type === 'text' ? [child.value] : []
  })
  return element(
    tagName,
    Object.fromEntries(kept),
    withOneBase(tagName, children, (base) => element('mrow', {}, base)),
  )
}
