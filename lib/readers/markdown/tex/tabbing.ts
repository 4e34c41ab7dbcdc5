import type { BlockContent, DefinitionList } from '../../../document/nodes.ts'
import type { TexContext } from './context.ts'
import type { Environment, Range } from './scan.ts'

/** Between columns, between lines, and what only sets a stop or ends a pattern. */
const boundary = /\\[=><+'`-]|\\\\\*?(?:\[[^\]\n]{0,20}\])?|\\kill(?![a-zA-Z])/g

/**
 * Reads lines at tab stops, as lists of abbreviations and symbols are set: two columns are terms and what they mean,
 * more are a paragraph a line.
 */
export function readTabbing({ body }: Environment, whole: Range, tex: TexContext): BlockContent[] {
  const rows = rowsOf(tex, body)
  if (rows.length === 0) return []
  if (!rows.every(({ length }) => length === 2))
    return rows.map((cells): BlockContent => {
      const range = { start: cells[0]!.start, end: cells.at(-1)!.end }
      const children = cells.flatMap((cell, index) => [
        ...(index > 0 ? [{ type: 'text' as const, value: ' ', data: { generated: true } }] : []),
        ...tex.inline(cell),
      ])
      return { type: 'paragraph', children, position: tex.place(range) }
    })
  const list: DefinitionList = {
    type: 'definitionList',
    position: tex.place(whole),
    children: rows.flatMap(([term, meaning]) => {
      const [at, place] = [tex.place(term!), tex.place(meaning!)]
      return [
        { type: 'definitionTerm' as const, children: tex.inline(term!), position: at },
        {
          type: 'definitionDescription' as const,
          children: [{ type: 'paragraph' as const, children: tex.inline(meaning!), position: place }],
          position: place,
        },
      ]
    }),
  }
  return [list]
}

/** The cells of each line that says something. */
function rowsOf(tex: TexContext, body: Range): Range[][] {
  const rows: Range[][] = []
  let cells: Range[] = []
  let from = body.start
  const cut = (end: number): void => {
    const cell = trimmed(tex.text, { start: from, end })
    if (cell.end > cell.start) cells.push(cell)
  }
  boundary.lastIndex = body.start
  for (
    let match = boundary.exec(tex.text);
    match && match.index < body.end;
    match = boundary.exec(tex.text)
  ) {
    cut(match.index)
    from = boundary.lastIndex
    if (match[0] === '\\kill') cells = []
    if (!match[0].startsWith('\\\\')) continue
    if (cells.length > 0) rows.push(cells)
    cells = []
  }
  cut(body.end)
  if (cells.length > 0) rows.push(cells)
  return rows
}

/** Without white space and ties at the ends: those only make room before the next stop. */
function trimmed(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end]
  while (from < to && /[\s~]/.test(text[from]!)) from++
  while (to > from && /[\s~]/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
