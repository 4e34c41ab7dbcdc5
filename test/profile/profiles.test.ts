import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { type Host, HostError } from '../../lib/host.ts'
import { loadProfile } from '../../lib/profile/load-profile.ts'
import { readProfile } from '../../lib/profile/read-profile.ts'

const folder = path.join(import.meta.dirname, '../../templates/journals')
const names = readdirSync(folder)

function read(yaml: string) {
  const file = new VFile()
  const reading = readProfile(yaml, '/p.yaml', file)
  const messages = file.messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.reason}`)
  return { ...reading, messages }
}

describe('the profiles that galley ships', () => {
  test.each(names)('%s is read without a word', (name) => {
    const { profile, messages } = read(readFileSync(path.join(folder, name), 'utf8'))
    expect(messages).toEqual([])
    expect(profile?.title).toBeTruthy()
  })

  test('each of them says that it is no journal’s own, or gives the page that it was read on', () => {
    for (const name of names) {
      const { profile } = read(readFileSync(path.join(folder, name), 'utf8'))
      const honest = (profile?.sources.length ?? 0) > 0 || profile?.journal?.title === undefined
      expect(honest, name).toBe(true)
    }
  })

  test('the blank profile names every key, and asks for nothing', () => {
    const text = readFileSync(path.join(folder, 'blank.yaml'), 'utf8')
    const uncommented = text.replace(/^(\s*)# (?=(\s*)[\w-]+:|(\s*)- )/gm, '$1')
    const schema = JSON.parse(
      readFileSync(path.join(folder, '../../docs/schema/profile.json'), 'utf8'),
    ) as Node
    for (const key of keysOf(schema)) expect(uncommented, key).toMatch(new RegExp(`\\b${key}\\b`))
    const { profile } = read(text)
    expect(profile).toMatchObject({ limits: {}, files: [], review: { blind: 'none' }, statements: {} })
  })
})

interface Node {
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
}

function keysOf(node: Node): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, value]) => [key, ...keysOf(value)])
  return [...own, ...(node.items ? keysOf(node.items) : []), ...(node.anyOf ?? []).flatMap(keysOf)]
}

describe('a profile with faults', () => {
  test.each([
    ['an unknown key', 'title: T\nlimts: {}\n', '2:1 unknown-key: Unexpected key “limts”, expected “limits”'],
    [
      'a wrong type',
      'title: T\nlimits: 5\n',
      '2:9 unexpected-type: Unexpected number, expected a list of limits',
    ],
    [
      'a wrong choice',
      'title: T\nreview: {blind: duoble}\n',
      '2:17 unexpected-value: Unexpected “duoble”, expected “double”',
    ],
    [
      'a wrong number',
      'title: T\nlimits: {abstract: {max: many}}\n',
      '2:26 unexpected-type: Unexpected value of “max”: expected a whole number',
    ],
    [
      'a contradiction',
      'title: T\nlimits: {abstract: {min: 300, max: 250}}\n',
      '2:26 contradiction: Unexpected minimum of 300, expected at most the maximum of 250',
    ],
    [
      'an anonymous review without an anonymous file',
      'title: T\nreview: {blind: double}\nfiles: [{role: manuscript}]\n',
      '3:8 contradiction: Unexpected list of files without “anonymous-manuscript”, expected one with double-blind review',
    ],
    [
      'no title',
      'keywords: required\n',
      '1:1 missing-part: Unexpected entry without “title”, expected “title: …”',
    ],
    [
      'broken YAML',
      'title: T\nlimits: {abstract: {max: 250}\nkeywords: required\n',
      '3:1 yaml-syntax: Unexpected indentation, expected that of the lines around it',
    ],
    ['nothing', '', '1:1 missing-part: Unexpected entry without “title”, expected “title: …”'],
  ])('%s is reported at its place', (_, yaml, message) => {
    expect(read(yaml).messages).toEqual([message])
  })

  test('numbers may have separators', () => {
    expect(read('title: T\nlimits: {body: {max: "8,000"}}\n').profile?.limits.body?.max).toBe(8000)
  })

  test('each rule leads to its line', () => {
    const { places } = read('title: T\nlimits:\n  abstract:\n    max: 250\n')
    expect(places.nearest('limits.abstract.max')).toMatchObject({
      foreign: { path: '/p.yaml', position: { start: { line: 4, column: 10 } } },
    })
  })
})

describe('a profile by name', () => {
  const files: Record<string, string> = {
    '/text/manuscript/../templates/journals/mine.yaml': 'title: Mine\n',
    './other.yaml': 'title: Other\n',
  }
  const missing = (name: string): never => {
    throw new HostError('missing', name, 'There is no such file')
  }
  const host: Host = {
    root: '/text/manuscript',
    read: async (name) => new TextEncoder().encode(files[name] ?? missing(name)),
    list: async (name) => (name.includes('..') ? ['mine.yaml'] : []),
    asset: async (name) =>
      names.some((one) => name.endsWith(`/${one}`))
        ? readFileSync(path.join(folder, path.basename(name)))
        : missing(name),
    assets: async () => names,
  }

  test.each([
    ['mine', 'Mine'],
    ['./other.yaml', 'Other'],
    ['social-science', 'Social sciences, anonymous review'],
  ])('%s is found', async (name, title) => {
    const file = new VFile()
    expect((await loadProfile(host, name, file))?.profile?.title).toBe(title)
    expect(file.messages).toEqual([])
  })

  test('an unknown name is an error with near ones', async () => {
    const file = new VFile()
    expect(await loadProfile(host, 'social-sceince', file)).toBeUndefined()
    expect(file.messages[0]).toMatchObject({
      ruleId: 'unknown-profile',
      expected: ['social-science'],
      fatal: true,
    })
  })
})
