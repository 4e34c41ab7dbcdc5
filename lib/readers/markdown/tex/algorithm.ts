import type { PhrasingContent } from 'mdast'
import { report } from '../../../diagnostics/report.ts'
import type { BlockContent, Division, Line } from '../../../document/nodes.ts'
import { trimContent } from '../text-map.ts'
import type { TexContext } from './context.ts'
import { type Environment, groupEnd, type Range, skipSpace } from './scan.ts'

/** A statement of `algorithmic`: the words before and after its argument, and what it does to the indentation. */
interface Statement {
  before?: string
  after?: string
  /** Steps back before the line. */
  closes?: boolean
  /** Steps in after the line. */
  opens?: boolean
  /** How many groups belong to it. */
  groups?: 1 | 2
}

const clause = (before: string, after: string): Statement => ({ before, after, opens: true, groups: 1 })
const routine = (before: string): Statement => ({ before, opens: true, groups: 2 })
const ending = (before: string): Statement => ({ before, closes: true })

/** Statements of algpseudocode and of algorithmic, whose names differ only in their capitals. */
const statements: Readonly<Record<string, Statement>> = {
  ...{ state: {}, statex: {}, for: clause('for', 'do'), forall: clause('for all', 'do') },
  ...{ while: clause('while', 'do'), if: clause('if', 'then'), loop: { before: 'loop', opens: true } },
  ...{ elsif: { ...clause('else if', 'then'), closes: true } },
  ...{ elseif: { ...clause('else if', 'then'), closes: true } },
  ...{ else: { before: 'else', closes: true, opens: true }, repeat: { before: 'repeat', opens: true } },
  ...{ until: { before: 'until', closes: true, groups: 1 }, return: { before: 'return' } },
  ...{ function: routine('function'), procedure: routine('procedure'), print: { before: 'print' } },
  ...{ endfor: ending('end for'), endwhile: ending('end while'), endif: ending('end if') },
  ...{ endloop: ending('end loop'), endfunction: ending('end function') },
  ...{
    endprocedure: ending('end procedure'),
    require: { before: 'Require:' },
    ensure: { before: 'Ensure:' },
  },
  ...{ input: { before: 'Input:' }, output: { before: 'Output:' }, globals: { before: 'Globals:' } },
}

/** Spaces by which a block of statements is set in. */
const step = 4

const generated = (value: string): PhrasingContent => ({ type: 'text', value, data: { generated: true } })

const word = (value: string): PhrasingContent => ({ type: 'strong', children: [generated(value)] })

interface Written {
  statement: Statement
  command: Range
  groups: Range[]
  rest: Range
}

const mark = /\\(?:[A-Za-z]+|.)|[{]/gs

/** Splits the body at its statements; groups and formulas hold none. */
function split(text: string, body: Range): { lead: Range; lines: Written[] } {
  const lines: Written[] = []
  mark.lastIndex = body.start
  const close = (end: number): void => {
    const last = lines[lines.length - 1]
    if (last) last.rest.end = end
  }
  let lead = body.end
  for (let match = mark.exec(text); match && match.index < body.end; match = mark.exec(text)) {
    const start = match.index
    if (match[0] === '{') {
      // Without its other half a brace encloses all that is left.
      mark.lastIndex = groupEnd(text, start, body.end) ?? body.end
      continue
    }
    const name = match[0].slice(1).toLowerCase()
    if (!Object.hasOwn(statements, name)) continue
    const statement = statements[name]!
    const last = lines[lines.length - 1]
    // `\State \Return x` is one line.
    const goesOn =
      name === 'return' && last && !last.statement.before && isBlank(text, last.rest.start, start)
    close(start)
    lead = Math.min(lead, start)
    const groups: Range[] = []
    let end = mark.lastIndex
    while (groups.length < (statement.groups ?? 0)) {
      const at = skipSpace(text, end, body.end)
      const stop = text[at] === '{' ? groupEnd(text, at, body.end) : undefined
      if (stop === undefined) break
      groups.push({ start: at + 1, end: stop - 1 })
      end = stop
    }
    mark.lastIndex = end
    if (goesOn) lines.pop()
    const command = { start: goesOn ? last.command.start : start, end: groups[0]?.start ?? end }
    lines.push({ statement, command, groups, rest: { start: end, end: body.end } })
  }
  return { lead: { start: body.start, end: lead }, lines }
}

const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === ''

/** The statements of `algorithmic` as lines that are set in; the words it prints are no words of the author. */
export function readAlgorithmic(body: Range, whole: Range, tex: TexContext): BlockContent[] {
  const { lead, lines } = split(tex.text, body)
  if (lines.length === 0) return sourceOf(body, tex)
  const before = isBlank(tex.text, lead.start, lead.end) ? [] : tex.blocks(lead)
  let indent = 0
  const children = lines.map(({ statement, command, groups, rest }): Line => {
    tex.reading.consume('command', tex.place(command))
    if (statement.closes) indent = Math.max(0, indent - step)
    const [first, second] = groups.map((group) => tex.inline(group))
    const content: PhrasingContent[] = []
    if (statement.before) content.push(word(statement.before))
    if (statement.before && (first || !isBlank(tex.text, rest.start, rest.end))) content.push(generated(' '))
    if (first) content.push(...first)
    if (second) content.push(generated('('), ...second, generated(')'))
    if (statement.after) content.push(generated(' '), word(statement.after))
    const more = trimContent(tex.inline(rest), tex.reading.source)
    if (more.length > 0 && statement.after) content.push(generated(' '))
    const line: Line = {
      type: 'line',
      indent,
      children: [...content, ...more],
      position: tex.place({ start: command.start, end: rest.end }),
    }
    if (statement.opens) indent += step
    return line
  })
  return [...before, { type: 'lineBlock', children, position: tex.place(whole) }]
}

/** Pseudocode in a language that is not read here is shown as its source. */
function sourceOf(body: Range, tex: TexContext): BlockContent[] {
  const text = tex.text.slice(body.start, body.end)
  if (text.trim() === '') return []
  const start = body.start + text.length - text.trimStart().length
  const inner = { start, end: start + text.trim().length }
  const position = tex.place(inner)
  report(tex.reading.file, 'reader/raw-markup', {
    reason: 'Unexpected pseudocode in LaTeX, expected the statements of `algorithmic`',
    place: position,
    note: 'It is shown as its source.',
  })
  return [{ type: 'raw', format: 'tex', display: 'block', value: text.trim(), position }]
}

const begin = /\\begin\s*\{algorithmic\*?\}/g
const named = /\\(caption|label)\s*\{/g

/** `algorithm`: a numbered box with the caption as its title, and the pseudocode in it. */
export function readAlgorithm({ body }: Environment, whole: Range, tex: TexContext): BlockContent[] {
  const outer = tex.float
  tex.float = { kind: 'listing' }
  const children: BlockContent[] = []
  begin.lastIndex = body.start
  const found = begin.exec(tex.text)
  if (found && found.index < body.end) {
    children.push(...tex.blocks(body))
  } else {
    // Only what names it is read; the rest is pseudocode of some other package.
    const parts: Range[] = []
    let from = body.start
    named.lastIndex = from
    for (let match = named.exec(tex.text); match && match.index < body.end; match = named.exec(tex.text)) {
      const end = groupEnd(tex.text, named.lastIndex - 1, body.end)
      if (end === undefined) break
      tex.inline({ start: match.index, end })
      parts.push({ start: from, end: match.index })
      from = named.lastIndex = end
    }
    parts.push({ start: from, end: body.end })
    children.push(...parts.flatMap((part) => sourceOf(part, tex)))
  }
  const { caption, label } = tex.float
  tex.float = outer
  const node: Division = {
    type: 'division',
    kind: 'theorem',
    name: 'algorithm',
    children,
    position: tex.place(whole),
  }
  if (caption) node.title = trimContent(caption, tex.reading.source)
  if (label) node.id = label
  return [node]
}
