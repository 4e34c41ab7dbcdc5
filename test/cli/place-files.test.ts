import * as files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FileSystem, makeFolder, placeFiles } from '../../lib/cli/place-files.ts'

let folder = ''
const at = (name: string): string => path.join(folder, name)

beforeEach(async () => {
  folder = await files.mkdtemp(path.join(tmpdir(), 'galley-place-'))
  await files.writeFile(at('paper.html'), 'old html')
  await files.writeFile(at('paper.pdf'), 'old pdf')
})
afterEach(() => files.rm(folder, { recursive: true, force: true }))

const contents = async (): Promise<Record<string, string>> => {
  const names = (await files.readdir(folder)).sort()
  const texts = names.map(async (name) => [
    name,
    await files.readFile(at(name), 'utf8').catch(() => '(folder)'),
  ])
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>
}
const both = (): { path: string; content: string }[] => [
  { path: at('paper.html'), content: 'new html' },
  { path: at('paper.pdf'), content: 'new pdf' },
]

/** A disk on which writing some content fails. */
function faulty(code: string, when: string): FileSystem {
  const open: typeof files.open = async (...args) => {
    const handle = await files.open(...args)
    const writeFile = handle.writeFile.bind(handle)
    handle.writeFile = async (data, ...rest) => {
      if (String(data) !== when) return writeFile(data, ...rest)
      await writeFile('half of it')
      throw Object.assign(new Error(code), { code })
    }
    return handle
  }
  return { ...files, open }
}

describe('placeFiles', () => {
  it('puts files in the place of those that stand there', async () => {
    expect(await placeFiles(folder, both())).toEqual([])
    expect(await contents()).toEqual({ 'paper.html': 'new html', 'paper.pdf': 'new pdf' })
  })

  it('leaves the old file whole and places the others when the disk is full', async () => {
    const failed = await placeFiles(folder, both(), faulty('ENOSPC', 'new html'))
    expect(failed).toEqual([{ path: at('paper.html'), reason: 'the disk is full' }])
    expect(await contents()).toEqual({ 'paper.html': 'old html', 'paper.pdf': 'new pdf' })
  })

  it('places nothing before everything is written', async () => {
    const seen: Record<string, string>[] = []
    const rename: typeof files.rename = async (...args) => {
      seen.push(await contents())
      return files.rename(...args)
    }
    await placeFiles(folder, both(), { ...files, rename })
    expect(Object.values(seen[0]!).sort()).toEqual(['new html', 'new pdf', 'old html', 'old pdf'])
  })

  it('says why a file cannot take its place', async () => {
    await files.mkdir(at('paper.jats.xml'))
    const failed = await placeFiles(folder, [
      { path: at('paper.jats.xml'), content: 'x' },
      { path: at(`${'n'.repeat(300)}.html`), content: 'x' },
      { path: at('paper.pdf'), content: 'new pdf' },
    ])
    expect(failed.map(({ reason }) => reason)).toEqual([
      'a folder of that name stands in its place',
      'the file name is too long',
    ])
    expect(await contents()).toEqual({
      'paper.html': 'old html',
      'paper.jats.xml': '(folder)',
      'paper.pdf': 'new pdf',
    })
  })
})

describe('makeFolder', () => {
  it('makes folders within folders', async () => {
    await makeFolder(at('a/b/c'))
    expect(await files.readdir(at('a/b/c'))).toEqual([])
  })

  it.each([
    ['paper.html', 'a file of that name stands in its place'],
    ['paper.html/deeper', 'a part of the path is a file, not a folder'],
    ['n'.repeat(300), 'the file name is too long'],
  ])('refuses %s', async (name, reason) => {
    await expect(makeFolder(at(name))).rejects.toThrow(`Cannot write to ${at(name)}: ${reason}`)
  })

  it.each([
    ['EROFS', 'the file system is read-only'],
    ['EACCES', 'you have no permission to write there'],
    ['EUNKNOWN', 'planted'],
  ])('says what %s means', async (code, reason) => {
    const open = () => Promise.reject(Object.assign(new Error('planted'), { code }))
    await expect(makeFolder(folder, { ...files, open })).rejects.toThrow(reason)
  })

  it('removes what dead builds have left, and nothing else', async () => {
    const dead = '.galley-999999999-0.tmp'
    const kept = [
      `.galley-${process.ppid}-0.tmp`,
      `.galley-${process.pid}-99999.tmp`,
      '.galley-x-0.tmp',
      'a.tmp',
    ]
    for (const name of [dead, ...kept]) await files.writeFile(at(name), '')
    await makeFolder(folder)
    expect(Object.keys(await contents())).toEqual([...kept, 'paper.html', 'paper.pdf'].sort())
  })
})
