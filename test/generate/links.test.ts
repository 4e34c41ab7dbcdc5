import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

const pages = ['README.md', 'CHANGELOG.md', 'docs', 'lib/lint/rules'].flatMap((name) =>
  name.endsWith('.md')
    ? [name]
    : readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => path.join(name, file)),
)

/** Links and images of a page that lead to no file. Examples in code lead nowhere. */
function broken(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8')
    .replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '')
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, address]) => address!)
    .filter((address) => !/^(?:[a-z]+:|#)/i.test(address))
    .filter((address) => !existsSync(path.resolve(root, path.dirname(page), address.replace(/#.*$/, ''))))
    .map((address) => `${page}: ${address}`)
}

test('every link of the docs leads to a file', () => {
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.flatMap(broken)).toEqual([])
})
