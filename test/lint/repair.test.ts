import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { remarkRepair } from '../../lib/lint/repair.ts'
import { remarkLint } from '../../lib/lint/run.ts'
import { readManuscript } from './manuscript.ts'

const paper = readFileSync(path.join(import.meta.dirname, '../../manuscript/paper.md'), 'utf8')

async function repaired(source: string) {
  const { tree, file } = await readManuscript(source)
  await remarkLint()(tree, file)
  const before = file.messages.length
  await remarkRepair()(tree, file)
  return { tree, file, before, repairs: tree.data.manuscript.repairs }
}

function textOf(tree: Root): string {
  let text = ''
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value
    if (node.type === 'paragraph' || node.type === 'heading') text += '\n'
  })
  return text
}

test('the paper: the two slips of TTP, the placeholder, the typed numbers, the stray mark', async () => {
  const { tree, repairs } = await repaired(paper)
  const of = (rule: string) => repairs.filter((repair) => repair.rule === rule)
  expect(of('text/acronym-near-miss').map(({ before, after }) => [before, after])).toEqual([
    ['TPP', 'TTP'],
    ['TPP', 'TTP'],
  ])
  expect(of('text/placeholder-token').map(({ before, after }) => [before, after])).toEqual([['(rrr)', '']])
  expect(of('structure/typed-heading-number')).toHaveLength(14)
  expect(of('text/unpaired-quote').map(({ before }) => before)).toEqual(['’'])
  const text = textOf(tree)
  expect(text).toContain('the TTP and Taliban Posting')
  expect(text).toContain('enabling the TTP and the Afghan Taliban')
  expect(text).toContain('infrastructure in both Pakistan and Afghanistan.\n')
  expect(text).toContain('\nGeopolitical and Regional Implications')
  expect(text).toContain('remaining on top of counterinsurgency')
  expect(text).not.toMatch(/ {2}|TPP|rrr/)
})

test('each repair says what stood in the source at its place, and why it is certain', async () => {
  const { repairs } = await repaired(paper)
  expect(repairs.length).toBeGreaterThan(40)
  for (const { before, position, evidence, rule } of repairs) {
    expect(paper.slice(position.start.offset, position.end.offset)).toBe(before)
    expect(evidence.length).toBeGreaterThan(5)
    expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/)
  }
})

test('untouched text keeps its exact place', async () => {
  const { tree } = await repaired(paper)
  visit(tree, 'text', (node: Text) => {
    if (node.data?.repaired) return
    const source = paper.slice(node.position!.start.offset, node.position!.end.offset)
    if (!source.includes('\n')) expect(source).toBe(node.value)
  })
})

test('what is repaired is no longer a finding, and a second repair finds nothing', async () => {
  const { tree, file, repairs } = await repaired(paper)
  const ids = new Set(file.messages.map(({ ruleId }) => ruleId))
  expect(ids).not.toContain('acronym-near-miss')
  expect(ids).not.toContain('double-space')
  const count = repairs.length
  await remarkRepair()(tree, file)
  expect(repairs).toHaveLength(count)
})

test('switched off, it leaves the tree alone', async () => {
  const { tree, file } = await readManuscript(paper)
  const before = JSON.stringify(tree)
  await remarkRepair({ enabled: false })(tree, file)
  expect(JSON.stringify(tree)).toBe(before)
})

test('quotations keep what their author wrote', async () => {
  const source = 'He said “the the end  is near” and wrote *The The Book*.\n\n> the the quoted  words\n'
  const { tree, repairs } = await repaired(source)
  expect(repairs).toEqual([])
  expect(textOf(tree)).toContain('“the the end  is near”')
})
