import { describe, expect, it } from 'vitest'
import { lintManuscript } from '../../lib/index.ts'
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

  it('are left aside with a message at their place where they are wrong', async () => {
    const config = 'preset: strict\nquotes: wrong\n'
    const files = { 'galley.config.yaml': config, 'paper.md': paper() }
    const { file } = await lintManuscript(await memoryHost(files), '/manuscript/paper.md')
    const message = file.messages.find(({ ruleId }) => ruleId === 'project-settings')
    expect([message?.file, message?.line, message?.fatal]).toEqual([
      '/manuscript/galley.config.yaml',
      2,
      true,
    ])
    expect(await rules({ 'galley.config.yaml': '&a [*a', 'paper.md': paper() })).toContain('project-settings')
  })
})
