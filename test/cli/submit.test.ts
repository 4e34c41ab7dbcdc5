import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeFixture, filesOf } from '../submit/complete.ts'
import { galley, Workspace } from './galley.ts'

const profile = `title: T
review: {blind: double}
files:
  - {role: anonymous-manuscript, name: manuscript.html, formats: [html]}
  - {role: title-page, formats: [html]}
`
const space = () => new Workspace({ ...filesOf(completeFixture('blank')), 'p.yaml': profile })
const submit = ['submit', 'paper.md', '-p', 'p.yaml']

describe('galley submit', () => {
  it('writes the package and the report, and says what is in it', async () => {
    using here = space()
    const run = await galley(submit, { cwd: here.folder })
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(here.list('out')).toEqual(['paper-p.readiness.html', 'paper-p.zip'])
    expect(run.out).toMatch(/manuscript\.html +anonymous manuscript, \d+ kB/)
    expect(run.out).toContain('names its authors nowhere')
  })

  it('stops at a red item, and writes nothing', async () => {
    using here = space()
    writeFileSync(here.at('p.yaml'), `${profile}short-title: forbidden\n`)
    const run = await galley(submit, { cwd: here.folder })
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/^red +Short title: There is one/m)
    expect(run.err).toContain('No package was written: items of the report are red')
    expect(here.list('.')).not.toContain('out')
  })

  it('says that it cannot write, and leaves nothing half-written', async () => {
    using here = space()
    writeFileSync(here.at('out'), 'a file')
    const run = await galley(submit, { cwd: here.folder })
    expect(run.code).toBe(3)
    expect(run.err).toMatch(/Cannot write to .*out: a file of that name stands in its place/)
    expect(here.read('out')).toBe('a file')
  })

  it('knows the profiles that there are', async () => {
    using here = space()
    const none = await galley(['submit', 'paper.md'], { cwd: here.folder })
    expect(none).toMatchObject({ code: 2 })
    expect(none.err).toContain('apa-double-blind, blank')
    const odd = await galley(['submit', 'paper.md', '-p', 'social-scence'], { cwd: here.folder })
    expect(odd).toMatchObject({ code: 2 })
    expect(odd.out).toContain('expected “social-science”')
  })
})

describe('galley build --blind', () => {
  it('names its outputs apart, and fails where one names the authors', async () => {
    using here = space()
    const build = ['build', 'paper.md', '--blind', '--to', 'html']
    expect(await galley(build, { cwd: here.folder })).toMatchObject({ code: 0 })
    expect(here.list('out')).toEqual(['paper.blind.html', 'paper.blind.report.json'])
    writeFileSync(here.at('paper.md'), `${here.read('paper.md')}\nBy Anna Maria **Jen**sen.\n`)
    const run = await galley([...build, '-o', 'two'], { cwd: here.folder })
    expect(run.code).toBe(1)
    expect(run.err).toMatch(/Not written +two\/paper\.blind\.html: It names the authors/)
    expect(here.list('two')).toEqual(['paper.blind.report.json'])
  })
})
