import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { galley, Workspace } from './galley.ts'

const golden = readFileSync(new URL('../fixtures/jats/golden.xml', import.meta.url), 'utf8')
const workspace = new Workspace({
  'a.jats.xml': golden,
  'broken.xml': golden.slice(0, 900),
  'page.xml': '<html/>',
})
afterAll(() => workspace[Symbol.dispose]())
const run = (...args: string[]) => galley(['import', ...args], { cwd: workspace.folder })

it('writes a manuscript that builds, and overwrites none unless told to', async () => {
  expect(await run('a.jats.xml', '-o', 'm')).toMatchObject({
    code: 0,
    out: 'Wrote m/a.md\nWrote m/a.references.json\n',
  })
  const built = await galley(['build', 'm/a.md', '--to', 'jats', '-q'], { cwd: workspace.folder })
  expect(workspace.read('out/a.jats.xml')).toContain('<article-title>Sea level at Sylt</article-title>')
  expect(built.out).not.toContain('jats/')
  expect((await run('a.jats.xml', '-o', 'm')).code).toBe(2)
  expect((await run('a.jats.xml', '-o', 'm', '--force')).code).toBe(0)
})

it('says what it cannot read', async () => {
  expect((await run('broken.xml')).err).toMatch(/^galley: broken\.xml: It is no article in JATS: /)
  expect((await run('page.xml')).err).toContain('Unexpected <html>, expected a JATS <article>')
  expect((await run()).code).toBe(2)
})
