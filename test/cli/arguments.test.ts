import { describe, expect, it } from 'vitest'
import { readArguments } from '../../lib/cli/arguments.ts'
import { exitCodes, type Option, worst } from '../../lib/cli/command.ts'

const options: Option[] = [
  { name: 'out', short: 'o', value: 'DIR', otherwise: 'out', help: '' },
  { name: 'to', value: 'FORMATS', choices: ['html', 'pdf', 'jats'], list: true, help: '' },
  { name: 'allow', value: 'DIR', repeatable: true, help: '' },
  { name: 'strict', short: 's', help: '' },
]
const read = (...args: string[]) => readArguments({ name: 'build', options }, args)

describe('readArguments', () => {
  it('reads options and positionals in any order', () => {
    const given = read(
      'a.md',
      '-o',
      'x',
      '--to=html,pdf',
      '-s',
      '--allow',
      'p',
      '--allow',
      'q',
      '--',
      '--strict',
    )
    expect(given.positionals).toEqual(['a.md', '--strict'])
    expect(given.value('out')).toBe('x')
    expect(given.values('to')).toEqual(['html', 'pdf'])
    expect(given.values('allow')).toEqual(['p', 'q'])
    expect(given.flag('strict')).toBe(true)
  })

  it('fills in what an option is if it is not given', () => {
    expect(read().value('out')).toBe('out')
    expect(read().flag('strict')).toBe(false)
    expect(read('-o', 'a', '-o', 'b').value('out')).toBe('b')
  })

  it.each([
    [['--ot', 'x'], 'Unexpected option --ot, expected --out'],
    [['--zzzzzzzz'], 'Unexpected option --zzzzzzzz'],
    [['-x'], 'Unexpected option -x'],
    [['--out'], 'Unexpected end of --out, expected DIR after it'],
    [['--out', '--strict'], 'Unexpected end of --out, expected DIR after it'],
    [['--out='], 'Unexpected end of --out, expected DIR after it'],
    [['--to', 'htlm'], 'Unexpected value “htlm” of --to, expected “html”'],
    [['--to', 'html,docx'], 'Unexpected value “docx” of --to, expected one of html, pdf, jats'],
    [['--to', ''], 'Unexpected end of --to, expected html, pdf, jats after it'],
    [['--strict=yes'], 'Unexpected value “yes” of --strict, expected none'],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message)
  })
})

describe('worst', () => {
  it.each([
    [[], 'fine'],
    [[exitCodes.fine, exitCodes.environment], 'environment'],
    [[exitCodes.environment, exitCodes.findings, exitCodes.fine], 'findings'],
    [[exitCodes.findings, exitCodes.usage, exitCodes.environment], 'usage'],
  ] as const)('of %j is %s', (codes, name) => {
    expect(worst(codes)).toBe(exitCodes[name])
  })
})
