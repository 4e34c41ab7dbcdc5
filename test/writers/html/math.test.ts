import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { writeHtml } from '../../../lib/writers/html/write-html.ts'
import { documentOf } from './build.ts'
import { host } from './host.ts'
import { faultsOf } from './page.ts'

async function formula(value: string, type: 'math' | 'inlineMath' = 'inlineMath', fields = {}) {
  const file = new VFile({ path: 'paper.md' })
  const block =
    type === 'math'
      ? ({ type, value } as const)
      : ({ type: 'paragraph', children: [{ type, value }] } as const)
  const html = await writeHtml(documentOf([block as never], fields), { host, file })
  const markup = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return { html, markup, reasons: file.messages.map((message) => message.reason) }
}

test.each([
  '\\mbox{a b}',
  '\\ensuremath{x}',
  '\\mathds{1}',
  '\\SI{3}{m}',
  '\\begin{eqnarray}a&=&b\\end{eqnarray}',
  '\\begin{equation}a\\end{equation}',
  '\\begin{align*}a&=b\\end{align*}',
  '\\DeclareMathOperator{\\x}{x}\\x y',
])('%s is known', async (tex) => {
  const { markup, reasons } = await formula(tex)
  expect(reasons).toEqual([])
  // The TeX beside it is the author's own.
  expect(markup.replaceAll('&#x26;', '&')).toContain(
    `<annotation encoding="application/x-tex">${tex}</annotation>`,
  )
})

test('a macro of the front matter is known to every formula', async () => {
  const fields = { macros: { '\\Sylt': '\\mathbb{S}' } }
  expect((await formula('x \\in \\Sylt', 'inlineMath', fields)).reasons).toEqual([])
  expect((await formula('x \\in \\Sylt')).reasons).toHaveLength(1)
})

test.each([
  '\\href{javascript:alert(1)}{x}',
  "\\eqref{a' onclick='alert(1)}",
  '\\text{</math><script>alert(1)</script>}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\includegraphics{https://example.org/x.png}',
  '\\style{position:fixed}{x}',
  '\\tag{<b onclick=x>}',
])('%s brings nothing but a formula', async (tex) => {
  for (const type of ['math', 'inlineMath'] as const) {
    const { html, markup } = await formula(tex, type)
    expect(faultsOf(html)).toEqual([])
    expect(markup).not.toMatch(/<(?:a|img|script|b)[\s>]/)
  }
})

test('a sign right behind an alignment point stands between two things', async () => {
  const aligned = await formula('\\begin{aligned} a &= b\\\\ &+ c\\\\ X &\\sim N \\end{aligned}', 'math')
  expect(aligned.markup.match(/<mo form="infix">.<\/mo>/g)).toEqual([
    '<mo form="infix">+</mo>',
    '<mo form="infix">∼</mo>',
  ])
  const matrix = await formula('\\begin{cases} -x & +y \\end{cases}', 'math')
  expect(matrix.markup).not.toContain('form="infix"')
})
