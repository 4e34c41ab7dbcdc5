import { afterAll, describe, expect, it } from 'vitest'
import { galley, Workspace } from './galley.ts'

const paper =
  '---\ntitle: A title\ncontributors: [{name: A B}]\n---\n\n# One\n\nSee the the end. <!-- AQ: Which end? -->\n'
const workspace = new Workspace({ 'paper.md': paper, 'clean.md': paper.replace('the the', 'the') })
afterAll(() => workspace[Symbol.dispose]())
const run = (...args: string[]) => galley(args, { cwd: workspace.folder })

interface Row {
  ruleId: string
  offset: number
  endOffset: number
  actual: string
  expected: string[]
}
const rows = (out: string) => (JSON.parse(out) as { messages: Row[] }[]).flatMap(({ messages }) => messages)

describe('proofreading on the command line', () => {
  it('refuses what is to be final while a query is open', async () => {
    expect((await run('lint', 'clean.md')).code).toBe(0)
    const final = await run('lint', 'clean.md', '--final')
    expect([final.code, final.out.includes('Author query 1: Which end?')]).toEqual([1, true])
    const built = await run('build', 'clean.md', '--to', 'html', '--final', '-o', 'out')
    expect([built.code, built.out.includes('AQ1  Which end?')]).toEqual([1, true])
  })

  it('writes queries as a letter', async () => {
    expect((await run('lint', 'paper.md', '-f', 'queries')).out).toMatch(
      /^Queries on paper\.md\n\n1\. Which end\?/,
    )
  })

  it('writes a proof page', async () => {
    const { code, out } = await run('proof', 'paper.md', '-o', 'out')
    expect([code, out.split('\n')[0]]).toEqual([0, 'Wrote out/paper.proof.html'])
    expect(workspace.read('out/paper.proof.html').includes('Which end?')).toBe(true)
  })

  it('keeps silent about what a baseline knows, and about nothing else', async () => {
    expect((await run('lint', 'paper.md', '--update-baseline')).code).toBe(2)
    expect((await run('lint', 'paper.md', '--baseline', 'old.json')).code).toBe(2)
    expect((await run('lint', 'paper.md', '--baseline', 'old.json', '--update-baseline')).code).toBe(0)
    workspace.write('paper.md', paper.replace('# One\n', '# One\n\nIt is a a new one.\n'))
    const found = rows((await run('lint', 'paper.md', '--baseline', 'old.json', '-f', 'json')).out)
    expect(found.map(({ ruleId }) => ruleId).sort()).toEqual(['query/author-query', 'text/repeated-word'])
    workspace.write('paper.md', paper)
  })

  it('puts accepted corrections into the manuscript', async () => {
    const found = rows((await run('lint', 'paper.md', '-f', 'json')).out)
    const {
      offset: start,
      endOffset: end,
      expected,
    } = found.find(({ ruleId }) => ruleId === 'text/repeated-word')!
    const decision = {
      ...{ note: 1, rule: 'text/repeated-word', reason: 'twice', decision: 'accept', start, end },
      ...{ before: paper.slice(start, end), after: expected[0], leading: paper.slice(start - 5, start) },
    }
    const file = {
      galley: 'decisions',
      version: 1,
      manuscript: 'paper.md',
      sha256: '',
      decisions: [decision],
    }
    workspace.write('paper.decisions.json', JSON.stringify(file))
    const first = await run('lint', 'paper.md', '--decisions', 'paper.decisions.json')
    expect([first.code, first.err]).toEqual([0, 'Made 1 of 1 accepted corrections in paper.md; 0 rejected\n'])
    expect(workspace.read('paper.md')).toBe(paper.replace('the the', 'the'))
    const second = await run('lint', 'paper.md', '--decisions', 'paper.decisions.json')
    expect([second.code, second.err.includes('no longer says there what it said')]).toEqual([1, true])
  })
})
