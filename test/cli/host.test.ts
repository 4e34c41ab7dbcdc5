import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largestFile, nodeHost } from '../../lib/cli/host.ts'

let base = ''
const at = (...parts: string[]): string => path.join(base, ...parts)

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'galley-host-'))
  mkdirSync(at('project', 'manuscript', 'figures'), { recursive: true })
  mkdirSync(at('project', 'styles'))
  mkdirSync(at('elsewhere'))
  writeFileSync(at('project', 'manuscript', 'paper.md'), 'Text\n')
  writeFileSync(at('project', 'manuscript', 'figures', 'b.png'), 'b')
  writeFileSync(at('project', 'manuscript', 'figures', 'a.png'), 'a')
  writeFileSync(at('project', 'styles', 'own.csl'), '<style/>')
  writeFileSync(at('project', 'private.txt'), 'private')
  writeFileSync(at('elsewhere', 'secret.txt'), 'secret')
  const inside = at('project', 'manuscript')
  symlinkSync('../../elsewhere/secret.txt', path.join(inside, 'leak.txt'))
  symlinkSync('../../elsewhere', path.join(inside, 'leak'))
  symlinkSync('paper.md', path.join(inside, 'alias.md'))
  symlinkSync('circle', path.join(inside, 'circle'))
  writeFileSync(path.join(inside, 'huge.bin'), '')
  truncateSync(path.join(inside, 'huge.bin'), largestFile + 1)
  execFileSync('mkfifo', [path.join(inside, 'pipe')])
  symlinkSync('project', at('linked'))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const read = async (name: string, allow: string[] = []): Promise<string> => {
  const host = await nodeHost(at('project', 'manuscript', 'paper.md'), allow)
  try {
    return new TextDecoder().decode(await host.read(name))
  } catch (error) {
    const { name: type, failure, message } = error as { name: string; failure?: string; message: string }
    return `${type} ${failure}: ${message}`
  }
}

describe('the project', () => {
  it('is the nearest folder of git, Quarto or MyST: its files are the manuscript’s, too', async () => {
    mkdirSync(at('repository', '.git'), { recursive: true })
    mkdirSync(at('repository', 'docs'))
    mkdirSync(at('repository', 'paper'))
    writeFileSync(at('repository', 'docs', 'map.png'), 'map')
    writeFileSync(at('repository', 'paper', 'near.png'), 'near')
    writeFileSync(at('repository', 'near.png'), 'far')
    const host = await nodeHost(at('repository', 'paper', 'paper.md'))
    const text = async (name: string) => new TextDecoder().decode(await host.read(name))
    expect(await text('../docs/map.png')).toBe('map')
    expect(await text('docs/map.png')).toBe('map')
    expect(await text('near.png')).toBe('near')
    await expect(host.read('../../elsewhere/secret.txt')).rejects.toThrow('lies outside')
    await expect(host.read('nothing.png')).rejects.toThrow('There is no such file')
  })
})

describe('read', () => {
  it.each([
    ['paper.md', 'Text\n'],
    ['./figures/../figures/a.png', 'a'],
    ['alias.md', 'Text\n'],
    ['../styles/own.csl', '<style/>'],
  ])('hands over %s', async (name, text) => {
    expect(await read(name)).toBe(text)
  })

  it.each([
    ['nothing.md', 'missing', 'There is no such file'],
    ['paper.md/deeper', 'missing', 'There is no such file'],
    ['a\0b', 'missing', 'There is no such file'],
    ['../private.txt', 'outside', 'lies outside'],
    ['../nothing.txt', 'outside', 'lies outside'],
    ['/etc/passwd', 'outside', 'lies outside'],
    ['/nothing/at/all', 'outside', 'lies outside'],
    ['../manuscript-of-another/x', 'outside', 'lies outside'],
    ['leak.txt', 'outside', 'lies outside'],
    ['leak/secret.txt', 'outside', 'lies outside'],
    ['circle', 'unreadable', 'circle'],
    ['figures', 'unreadable', 'It is a folder'],
    ['pipe', 'unreadable', 'device or a pipe'],
    ['huge.bin', 'unreadable', '64.1 MB'],
    ['n'.repeat(300), 'unreadable', 'name is too long'],
  ])('refuses %j as %s', async (name, failure, reason) => {
    expect(await read(name)).toMatch(new RegExp(`^HostError ${failure}: .*${reason}`))
  })

  it('hands over what the user allows, also through a link', async () => {
    expect(await read(at('elsewhere', 'secret.txt'), [at('elsewhere')])).toBe('secret')
    expect(await read('leak.txt', [at('elsewhere')])).toBe('secret')
    await expect(nodeHost('paper.md', [at('nowhere')])).rejects.toThrow('there is no such folder')
    await expect(nodeHost('paper.md', [at('project', 'private.txt')])).rejects.toThrow('not a folder')
  })

  it('takes a folder that is itself a link', async () => {
    const host = await nodeHost(at('linked', 'manuscript', 'paper.md'))
    expect(await host.read('paper.md')).toHaveLength(5)
    expect(await host.read(at('project', 'manuscript', 'paper.md'))).toHaveLength(5)
  })
})

describe('list', () => {
  it('names the files of a folder, sorted', async () => {
    const host = await nodeHost(at('project', 'manuscript', 'paper.md'))
    expect(await host.list('figures')).toEqual(['a.png', 'b.png'])
    expect(await host.list('.')).toEqual(['alias.md', 'huge.bin', 'leak.txt', 'paper.md'])
  })

  it.each(['nothing', '..', 'leak', '/etc'])('gives nothing for %s', async (folder) => {
    const host = await nodeHost(at('project', 'manuscript', 'paper.md'))
    expect(await host.list(folder)).toEqual([])
  })
})

describe('asset', () => {
  it.each(['../cli.js', '../../package.json', '/etc/passwd', 'a\0b', 'nothing'])(
    'refuses %s',
    async (name) => {
      const host = await nodeHost('paper.md')
      await expect(host.asset(name)).rejects.toMatchObject({ failure: 'missing' })
    },
  )
})

describe('SOURCE_DATE_EPOCH', () => {
  it('is the only clock', async () => {
    expect((await nodeHost('paper.md', [], {})).sourceDate).toBeUndefined()
    const host = await nodeHost('paper.md', [], { SOURCE_DATE_EPOCH: '86400' })
    expect(host.sourceDate).toEqual(new Date('1970-01-02T00:00:00Z'))
  })

  it.each(['yesterday', '-1', '1e99', '9'.repeat(30)])('refuses %s', async (value) => {
    await expect(nodeHost('paper.md', [], { SOURCE_DATE_EPOCH: value })).rejects.toThrow('expected seconds')
  })
})
