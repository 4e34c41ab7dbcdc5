import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { outline } from './outline.ts'

// One fixture a construct: `<construct>.md` and its tree. `UPDATE=1` rewrites the trees; read the difference.
const folder = path.join(import.meta.dirname, '../../fixtures/reader')

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  test(`${name} gives its tree`, () => {
    const tree = outline(readFileSync(path.join(folder, name), 'utf8'))
    const expected = path.join(folder, name.replace(/\.md$/, '.tree'))
    if (process.env.UPDATE || !existsSync(expected)) writeFileSync(expected, tree)
    expect(tree).toBe(readFileSync(expected, 'utf8'))
  })
}
