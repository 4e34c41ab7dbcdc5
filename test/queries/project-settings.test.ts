import { describe, expect, it } from 'vitest'
import { lintManuscript, toManuscript } from '../../lib/index.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const paper = (front = '') =>
  `---\ntitle: A title\ncontributors: [{name: A B}]\n${front}---\n\n# One\n\nSee the the end.\n`
const rules = async (files: Record<string, string>) => {
  const { file } = await lintManuscript(await memoryHost(files), '/manuscript/paper.md')
  return file.messages.map(({ ruleId }) => ruleId)
}

describe('settings of the project', () => {
  it('set rules, in YAML and in JSON', async () => {
    expect(await rules({ 'paper.md': paper() })).toContain('repeated-word')
    const off = { 'galley.config.yaml': 'rules: { repeated-word: off }\n', 'paper.md': paper() }
    expect(await rules(off)).not.toContain('repeated-word')
    const json = { 'galley.config.json': '{ "rules": { "repeated-word": "off" } }', 'paper.md': paper() }
    expect(await rules(json)).not.toContain('repeated-word')
  })

  it('yield to the manuscript’s own', async () => {
    const own = paper('galley: { rules: { repeated-word: error } }\n')
    expect(
      await rules({ 'galley.config.yaml': 'rules: { repeated-word: off }\n', 'paper.md': own }),
    ).toContain('repeated-word')
  })

  it('join words and rules of both', async () => {
    const config = { 'galley.config.yaml': 'dictionary: [one]\nrules: { repeated-word: off }\n' }
    const front = 'galley: { dictionary: [two], rules: { serial-comma: off } }\n'
    const host = await memoryHost({ ...config, 'paper.md': paper(front) })
    const { file } = await lintManuscript(host, '/manuscript/paper.md')
    expect(file.messages.map(({ ruleId }) => ruleId)).not.toContain('repeated-word')
    const { metadata, places } = (await toManuscript(host).run(file)).data.manuscript
    expect(metadata.settings).toMatchObject({
      dictionary: ['one', 'two'],
      rules: { 'repeated-word': 'off', 'serial-comma': 'off' },
    })
    expect(places?.nearest('settings.rules.repeated-word')).toMatchObject({
      foreign: { path: '/manuscript/galley.config.yaml', position: { start: { line: 2 } } },
    })
  })

  it.each([
    ['preset: strict\nquotes: wrong\n', 'unexpected-value', 2],
    ['preset: strict\npresett: strict\n', 'unknown-key', 2],
    ['rules:\n\ta: off\n', 'tab-indentation', 2],
    ['- a\n', 'unexpected-type', 1],
    ['{"preset": "strict"', 'yaml-syntax', 1],
  ])('with a fault have a message at their place: %j', async (config, rule, line) => {
    const host = await memoryHost({ 'galley.config.yaml': config, 'paper.md': paper() })
    const { file } = await lintManuscript(host, '/manuscript/paper.md')
    const message = file.messages.find(({ ruleId }) => ruleId === rule)
    expect([message?.file, message?.line]).toEqual(['/manuscript/galley.config.yaml', line])
  })
})
