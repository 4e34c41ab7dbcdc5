import type { ElementContent } from 'xast'
import type { InlineMath, MathBlock } from '../../../document/nodes.ts'
import { texFault } from '../../../document/tex.ts'
import { attributesOf } from '../attributes.ts'
import { element, generatedText } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A displayed formula, with its number. */
export function math(node: MathBlock, state: State): Result {
  const id = node.id ?? attributesOf(node).id
  return element(
    'disp-formula',
    { id: id ? state.ids.of(id) : undefined },
    node.number && element('label', {}, generatedText(`(${node.number})`)),
    formula(node, true, state),
  )
}

/**
 * The formula as MathML and as TeX. PMC wants `tex-math` to be a whole LaTeX document (tagging guidelines,
 * “Mathematical formulas”), so galley puts one around what the author wrote.
 */
export function formula(node: MathBlock | InlineMath, display: boolean, state: State): ElementContent {
  const fence = display ? '$$' : '$'
  const tex = element(
    'tex-math',
    {},
    generatedText(`\\documentclass{article}\\usepackage{amsmath,amssymb}\\begin{document}${fence}`),
    node.value,
    generatedText(`${fence}\\end{document}`),
  )
  try {
    return element('alternatives', {}, state.math(node.value, display), tex)
  } catch (error) {
    state.formulaFaults.add(node, texFault(error))
    return tex
  }
}
