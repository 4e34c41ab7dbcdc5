import { expect, test } from 'vitest'
import { buildManuscript } from '../../lib/pipeline.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const prefixes: Record<string, string> = {
  ...{ thm: 'Theorem', lem: 'Lemma', cor: 'Corollary', prp: 'Proposition', cnj: 'Conjecture' },
  ...{ def: 'Definition', exm: 'Example', exr: 'Exercise', sol: 'Solution', rem: 'Remark' },
}
const callouts: Record<string, string> = {
  ...{ nte: 'note', tip: 'tip', wrn: 'warning', imp: 'important', cau: 'caution' },
}
const algorithm = [
  '```pseudocode',
  '#| label: alg-sort',
  '#| html-indent-size: "1.2em"',
  '',
  '\\begin{algorithm}',
  '\\caption{Sorting}',
  '\\begin{algorithmic}',
  '\\If{$p < r$}',
  '  \\State call \\Call{Part}{$A$}',
  '\\EndIf',
  '\\end{algorithmic}',
  '\\end{algorithm}',
  '```',
].join('\n')

async function built(front: string, body: string) {
  const host = await memoryHost({ 'paper.qmd': `---\ntitle: Boxes\n${front}---\n\n# One\n\n${body}\n` })
  const { file, outputs } = await buildManuscript(host, 'paper.qmd', {
    to: ['html', 'jats'],
    repair: true,
    strict: false,
  })
  const html = outputs.html ?? ''
  const text = html.slice(html.indexOf('<main')).replace(/<[^>]+>/g, '')
  return {
    text,
    jats: outputs.jats ?? '',
    messages: file.messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`),
  }
}

test('pseudocode is an algorithm with a number, to which references lead', async () => {
  const { text, jats, messages } = await built('', `See @alg-sort.\n\n${algorithm}`)
  expect(text).toContain('See Algorithm 1.')
  expect(text).toMatch(/Algorithm 1\s*Sorting/)
  expect(text).not.toContain('html-indent-size')
  expect(jats).toContain('Sorting')
  expect(messages.filter((one) => /target|raw|lost/.test(one))).toEqual([])
})

test('theorems, callouts and algorithms have the words that the author gives them', async () => {
  const ids = [...Object.keys(prefixes), ...Object.keys(callouts), 'alg']
  const boxes = [
    ...Object.keys(prefixes).map((key) => `::: {#${key}-a}\nText ${key}.\n:::`),
    ...Object.entries(callouts).map(([key, name]) => `::: {#${key}-a .callout-${name}}\nText ${key}.\n:::`),
    algorithm.replace('alg-sort', 'alg-a'),
  ]
  const body = `${ids.map((key) => `@${key}-a`).join(', ')}.\n\n${boxes.join('\n\n')}`
  const plain = await built('', body)
  for (const word of Object.values(prefixes)) expect(plain.text).toContain(`${word} 1`)
  const words = ids.map((key) => `  ${key}-title: Cap${key}\n  ${key}-prefix: Ref${key}\n`).join('')
  const own = await built(`crossref:\n${words}`, body)
  for (const key of ids) {
    expect(own.text).toContain(`Cap${key} 1`)
    expect(own.text.replaceAll('\u00A0', ' ')).toContain(`Ref${key} 1`)
  }
  expect(own.messages.filter((one) => /target|crossref|label/.test(one))).toEqual([])
})
