import { expect, test } from 'vitest'
import { buildManuscript } from '../../../lib/pipeline.ts'
import { memoryHost } from '../../pipeline/memory-host.ts'

async function build(names: readonly string[], text: string): Promise<{ jats: string; marks: string[] }> {
  const authors = names.map((name) => `  - name: ${name}\n    affiliation: 1\n`).join('')
  const matter = `title: Tides\nauthors:\n${authors}affiliations:\n  - index: 1\n    name: Kiel University\n`
  const host = await memoryHost({ 'paper.md': `---\n${matter}---\n\n${text}` })
  const { outputs, file } = await buildManuscript(host, 'paper.md', {
    to: ['jats'],
    repair: true,
    strict: false,
  })
  const said = file.messages.filter(({ ruleId }) => ruleId === 'author-mark')
  return { jats: outputs.jats ?? '', marks: said.map(({ actual }) => String(actual)) }
}

test.each(['Ann Roe*', 'Ann Roe\\*', 'Ann Roe^*^', 'Ann Roe^1,\\*^', 'Ann Roe<sup>*</sup>'])(
  '%s is who a paragraph after the same sign says',
  async (name) => {
    for (const line of [
      '\\* Equal contribution.',
      '*co-first authors',
      '^*^ These contributed equally.',
      '* Contributed equally.',
    ]) {
      const { jats, marks } = await build([name, 'Bo Poe*', 'Cy Moe'], `${line}\n\n# Tides\n\nThey rise.\n`)
      expect(marks).toEqual([])
      expect(jats.match(/equal-contrib="yes"/g)).toHaveLength(2)
    }
  },
)

test('a sign of correspondence', async () => {
  const { jats, marks } = await build(
    ['Ann Roe*', 'Bo Poe'],
    '# Tides\n\nThey rise.\n\n\\* Corresponding author\n',
  )
  expect(marks).toEqual([])
  expect(jats.match(/corresp="yes"/g)).toHaveLength(1)
})

test('a sign that nothing explains is named once', async () => {
  const { jats, marks } = await build(
    ['Ann Roe*', 'Bo Poe*', 'Cy Moe†'],
    '# Tides\n\n*Corresponding* waves are equal.\n',
  )
  expect(marks).toEqual(['*', '†'])
  expect(jats).not.toContain('equal-contrib')
})

test('names without signs are no matter', async () => {
  expect((await build(['Ann Roe', 'Bo Poe^1^'], '\\* Equal contribution.\n')).marks).toEqual([])
})
