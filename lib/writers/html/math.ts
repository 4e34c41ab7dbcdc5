import type { Element, Nodes } from 'hast'

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
  const macros = { ...ownMacros }
  return (tex, display) => {
    try {
      const markup = temml.renderToString(tex, {
        displayMode: display === 'block',
        annotate: true,
        throwOnError: true,
        trust: false,
        maxSize: [50, 50],
        macros,
      })
      const math = firstMath(fromHtml(markup, { fragment: true }))
      return math ? { math } : { reason: 'no formula came of it' }
    } catch (error) {
      return { reason: error instanceof Error ? reasonOf(error) : String(error) }
    }
  }
}

/** Temml's message without the excerpt that it appends; the excerpt is in the manuscript. */
function reasonOf(error: Error): string {
  return error.message.replace(/ at (?:position \d+|end of input):[\s\S]*$/, '').trim()
}

/** Deeper formulas are refused: every later step walks the page's tree by recursion. */
const deepest = 200

function firstMath(tree: Nodes): Element | undefined {
  if (tree.type === 'element' && tree.tagName === 'math') return clean(tree, 0)
  if (!('children' in tree)) return undefined
  for (const child of tree.children) {
    const found = firstMath(child)
    if (found) return found
  }
  return undefined
}

/** Positions in the markup mean nothing in the manuscript. */
function clean(tree: Element, depth: number): Element {
  if (depth > deepest) throw new Error('it nests too deeply')
  delete tree.position
  for (const child of tree.children) {
    if (child.type === 'element') clean(child, depth + 1)
    else delete child.position
  }
  return tree
}
