import { expect, test } from 'vitest'
import type { Element } from 'xast'
import { loadMathRenderer } from '../../../lib/writers/jats/math.ts'

const render = await loadMathRenderer()

function elementsOf(root: Element): Element[] {
  const inner = root.children.filter((child) => child.type === 'element')
  return [root, ...inner.flatMap(elementsOf)]
}

test.each([
  String.raw`\frac{\frac{\frac12}{x_{y_{z}}}}{2}`,
  String.raw`x^{y^{\bar{z}_{a_b}}}`,
  String.raw`\begin{smallmatrix} a & b \end{smallmatrix}`,
  String.raw`\substack{a \\ b}`,
])('names the size of scripts on `mstyle` alone: %s', (tex) => {
  const all = elementsOf(render(tex, true))
  const named = all.filter(({ attributes }) => 'scriptlevel' in attributes)
  expect(new Set(named.map(({ name }) => name))).toEqual(new Set(named.length > 0 ? ['mml:mstyle'] : []))
})

test('an accent has one base, also above the name of an operator', () => {
  const [accent] = elementsOf(render(String.raw`\widetilde{\operatorname{IC}}(Z)`, true)).filter(
    ({ name }) => name === 'mml:mover',
  )
  expect(accent?.children).toHaveLength(2)
})
