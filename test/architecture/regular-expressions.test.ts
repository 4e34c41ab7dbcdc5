import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Sources in which an expression is put together at run time, each from words that are escaped or its own. */
const puttingTogether = [
  'lib/citations/spell.ts',
  'lib/lint/model/citations.ts',
  'lib/readers/markdown/chunk-defaults.ts',
  'lib/readers/markdown/html/scan.ts',
  'lib/submit/blind/mask-text.ts',
  'lib/writers/jats/ids.ts',
]

interface Expressions {
  literals: { text: string; line: number }[]
  /** Whether `RegExp` is called. */
  makes: boolean
}

/** Every regular expression of a TypeScript source. */
function expressionsIn(source: string): Expressions {
  const found: Expressions = { literals: [], makes: false }
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest)
  const see = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      found.literals.push({ text: node.text, line: line + 1 })
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (isCall && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') found.makes = true
    ts.forEachChild(node, see)
  }
  see(file)
  return found
}

/**
 * What character, repeated, makes an expression backtrack more than linearly often from one start: the exponential and
 * the polynomial kind. (That a search may start at every place of a text is not backtracking; what that costs is
 * measured on hostile manuscripts.)
 */
function backtracking(literal: string): string[] {
  const end = literal.lastIndexOf('/')
  const { reports } = analyse(
    { source: literal.slice(1, end), flags: literal.slice(end + 1) },
    { reportTypes: { Move: false }, maxReports: 3 },
  )
  return reports.map(({ character, exponential }) => {
    return `${exponential ? 'exponential' : 'polynomial'} on repeated ${character.literal.source.slice(0, 40)}`
  })
}

const sources = readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    name: path.posix.join('lib', ...name.split(path.sep)),
    ...expressionsIn(readFileSync(path.join(root, 'lib', name), 'utf8')),
  }))

describe('regular expressions', () => {
  it('cannot be made to backtrack', () => {
    expect(sources.flatMap(({ literals }) => literals).length).toBeGreaterThan(1000)
    const faults = sources.flatMap(({ name, literals }) =>
      literals.flatMap(({ text, line }) =>
        backtracking(text).map((why) => `${name}:${line} ${text}: ${why}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it('are written down, where they are not put together in a known place', () => {
    expect(sources.flatMap(({ name, makes }) => (makes ? name : [])).sort()).toEqual(puttingTogether)
  })

  it.each([
    ['/^(a+)+$/', 'exponential'],
    ['/^(?:\\w+\\s?)+$/', 'exponential'],
    ['/^\\s*,?\\s*$/', 'polynomial'],
    ['/^[^,]*x[^,]*$/u', 'polynomial'],
  ])('%s is found out', (literal, kind) => {
    const { literals } = expressionsIn(`const pattern = (text: string) => ${literal}.test(text)`)
    expect(literals.map(({ text }) => backtracking(text)[0])).toEqual([expect.stringContaining(kind)])
  })
})
