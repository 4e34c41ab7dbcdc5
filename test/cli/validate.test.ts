import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { galley, Workspace } from './galley.ts'

const golden = readFileSync(new URL('../fixtures/jats/golden.xml', import.meta.url), 'utf8')
const workspace = new Workspace({
  'good.xml': golden,
  'bad.xml': golden.replace('<volume>3</volume>', '<volumes>3</volumes>'),
})
afterAll(() => workspace[Symbol.dispose]())
const run = (...args: string[]) => galley(['validate', ...args], { cwd: workspace.folder })

describe('galley validate', () => {
  it('says nothing of a valid file, and where an invalid one is wrong', async () => {
    expect(await run('good.xml')).toMatchObject({ code: 0, out: '' })
    const { code, out } = await run('good.xml', 'bad.xml', '-f', 'github')
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=bad\.xml,line=40,.*volumes/m)
  })

  it('asks for a file, and says which is missing', async () => {
    expect((await run()).code).toBe(2)
    expect(await run('none.xml')).toMatchObject({ code: 2, err: 'galley: none.xml: There is no such file\n' })
  })
})
