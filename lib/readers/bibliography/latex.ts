import { journalMacros } from './journal-macros.ts'
import { accents, greek, ignored, mathSymbols, symbols } from './latex-symbols.ts'

/** A piece of a field's text. `kept` text stands in protective braces: its letter case is the author's. */
export type Piece = { text: string; kept: boolean } | { tag: string }

/** What is open while a value is read: what closes it, and whether its letter case is kept. */
interface Frame {
  close: string
  kept: boolean
}

const noCase = '<span class="nocase">'
const smallCaps = '<span style="font-variant:small-caps;">'

/** Commands and declarations that change the shape of text, as the markup of CSL-JSON. */
const shapes = table({
  emph: ['<i>', '</i>'],
  textit: ['<i>', '</i>'],
  textsl: ['<i>', '</i>'],
  mkbibemph: ['<i>', '</i>'],
  textbf: ['<b>', '</b>'],
  mkbibbold: ['<b>', '</b>'],
  textsc: [smallCaps, '</span>'],
  textsuperscript: ['<sup>', '</sup>'],
  textsubscript: ['<sub>', '</sub>'],
  enquote: ['“', '”'],
  mkbibquote: ['“', '”'],
  mkbibparens: ['(', ')'],
  text: ['', ''],
  textrm: ['', ''],
  textnormal: ['', ''],
  textup: ['', ''],
  texttt: ['', ''],
  textsf: ['', ''],
  mbox: ['', ''],
  hbox: ['', ''],
  uppercase: ['', ''],
  lowercase: ['', ''],
  underline: ['', ''],
  url: ['', ''],
  path: ['', ''],
})
const declarations = table({
  em: ['<i>', '</i>'],
  it: ['<i>', '</i>'],
  itshape: ['<i>', '</i>'],
  sl: ['<i>', '</i>'],
  slshape: ['<i>', '</i>'],
  bf: ['<b>', '</b>'],
  bfseries: ['<b>', '</b>'],
  sc: [smallCaps, '</span>'],
  scshape: [smallCaps, '</span>'],
})
/** Commands whose argument is for sorting or for machines, not for readers. */
const silent = new Set([
  'noopsort',
  'SortNoop',
  'noop',
  'label',
  'selectlanguage',
  'vspace',
  'hspace',
  'bibsort',
])

function table(entries: Record<string, [open: string, close: string]>) {
  return new Map(Object.entries(entries))
}

/**
 * Reads the text of a BibTeX field: LaTeX accents, symbols and shapes become Unicode and the markup of CSL-JSON
 * 1.0.2 (`<i>`, `<b>`, `<sup>`, `<sub>`, small capitals). Simple formulas (H$_2$O, $\alpha$) become text; others
 * stand as `<span class="math">TeX</span>`. Braces protect letter case, except around a command, which BibTeX
 * calls a special character (btxdoc, section 4). Linear in the text; no depth overflows the stack.
 *
 * @param source the value without its delimiters
 * @param unknown told of each command that has no meaning here; its source stays in the text
 * @returns pieces of text and of markup, in order
 */
export function readLatex(source: string, unknown?: (command: string) => void): Piece[] {
  const out: Piece[] = []
  const stack: Frame[] = [{ close: '', kept: false }]
  let at = 0

  const kept = () => stack.at(-1)!.kept
  const write = (text: string) => {
    const last = out.at(-1)
    if (last && 'text' in last && last.kept === kept()) last.text += text
    else if (text !== '') out.push({ text, kept: kept() })
  }
  const mark = (tag: string) => {
    if (tag.startsWith('<')) out.push({ tag })
    else write(tag)
  }
  const open = (tags: [string, string], keep: boolean) => {
    mark(tags[0])
    stack.push({ close: tags[1], kept: kept() || keep })
  }
  /** Leaves the innermost frame. An empty pair of protective braces leaves nothing behind. */
  const shut = () => {
    for (const tag of stack.at(-1)!.close.match(/<[^>]*>|[^<]+/g) ?? []) {
      const last = out.at(-1)
      if (tag === '</span>' && last && 'tag' in last && last.tag === noCase) out.pop()
      else mark(tag)
    }
    stack.pop()
  }
  const skipSpaces = () => {
    while (/\s/.test(source[at] ?? '')) at++
  }
  /** The braced argument or single character at `at`, unread. */
  const argument = (): string => {
    skipSpaces()
    if (source[at] !== '{') return source[at] === undefined ? '' : source[at++]!
    const from = at + 1
    for (let depth = 0; at < source.length; at++) {
      if (source[at] === '\\') at++
      else if (source[at] === '{') depth++
      else if (source[at] === '}' && --depth === 0) return source.slice(from, at++)
    }
    return source.slice(from)
  }
  const accent = (mark: string) => {
    skipSpaces()
    const bare = source[at] === '\\' ? /^\\(?:[A-Za-z]+ ?|.)/.exec(source.slice(at, at + 20))?.[0] : undefined
    if (bare) at += bare.length
    const letter = (bare ?? argument()).trim()
    // Dotless i and j are for the typesetter: Unicode composes with the dotted letter.
    const base = letter === '\\i' ? 'i' : letter === '\\j' ? 'j' : plain(readLatex(letter))
    const [first = '\u00a0', ...rest] = base
    write((first + mark).normalize('NFC') + rest.join(''))
  }
  const math = (tex: string) => {
    const simple = simpleMath(tex)
    if (simple === undefined) {
      out.push({ tag: `<span class="math">${escapeMarkup(tex)}</span>` })
      return
    }
    for (const piece of simple) {
      if ('tag' in piece) out.push(piece)
      else out.push({ text: piece.text, kept: true })
    }
  }
  const command = () => {
    const name = /^[A-Za-z]+/.exec(source.slice(at, at + 40))?.[0] ?? source[at] ?? ''
    at += name.length
    const word = /^[A-Za-z]/.test(name)
    const combining = accents.get(name)
    if (combining !== undefined) return accent(combining)
    if (name === '(' || name === '[') {
      const end = source.indexOf(name === '(' ? '\\)' : '\\]', at)
      const stop = end < 0 ? source.length : end
      math(source.slice(at, stop))
      at = Math.min(stop + 2, source.length)
      return
    }
    const text = symbols.get(name) ?? greek.get(name)
    if (text !== undefined) {
      write(text)
      if (!word) return
      // A command's name ends with its spaces; `{}` ends it as well and keeps the space.
      if (source.startsWith('{}', at)) at += 2
      else skipSpaces()
      return
    }
    const declaration = declarations.get(name)
    if (declaration) {
      skipSpaces()
      mark(declaration[0])
      stack.at(-1)!.close = declaration[1] + stack.at(-1)!.close
      return
    }
    if (name === 'ensuremath') return math(argument())
    if (name === 'href') {
      argument()
      skipSpaces()
      if (source[at] === '{') {
        at++
        open(['', ''], false)
      }
      return
    }
    if (silent.has(name)) return void argument()
    const shape = shapes.get(name)
    if (shape) {
      skipSpaces()
      if (source[at] !== '{') return
      at++
      return open(shape, true)
    }
    if (ignored.has(name)) return skipSpaces()
    const journal = journalMacros.get(name)
    if (journal) return write(journal)
    unknown?.(`\\${name}`)
    write(source[at] === '{' ? `\\${name}{${argument()}}` : `\\${name}`)
  }

  while (at < source.length) {
    const character = source[at++]!
    if (character === '\\') command()
    else if (character === '{') {
      const special = source[at] === '\\'
      if (special || kept()) open(['', ''], false)
      else open([noCase, '</span>'], true)
    } else if (character === '}') {
      // The last frame is the value itself: a brace too many closes nothing.
      if (stack.length > 1) shut()
    } else if (character === '$') {
      const display = source[at] === '$' ? 1 : 0
      const end = endOfMath(source, at + display)
      math(source.slice(at + display, end))
      at = Math.min(end + 1 + display, source.length)
    } else if (/\s/.test(character)) {
      skipSpaces()
      write(' ')
    } else if (character === '~') write('\u00a0')
    else if (character === '-' && source[at] === '-') {
      const em = source[at + 1] === '-'
      at += em ? 2 : 1
      write(em ? '—' : '–')
    } else if ((character === '`' || character === "'") && source[at] === character) {
      at++
      write(character === '`' ? '“' : '”')
    } else write(character === '`' ? '‘' : character)
  }
  while (stack.length > 0) shut()
  return out
}

function endOfMath(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '$') return at
  }
  return source.length
}

/** A formula that is text with raised and lowered parts, such as `_2` or `\alpha`; anything else is none. */
function simpleMath(tex: string): Piece[] | undefined {
  if (tex.length > 80) return undefined
  const pieces: Piece[] = []
  const token =
    /\s*(?:\\([A-Za-z]+)\s*|([_^])\s*(?:\{([^{}]*)\}|\\([A-Za-z]+)|([A-Za-z0-9+*−-]))|([0-9A-Za-z.,:;()+\-=<>/ ]+))/y
  while (token.lastIndex < tex.length) {
    const [, name, script, group, scriptName, single, text] = token.exec(tex) ?? []
    if (name !== undefined) {
      const symbol = greek.get(name) ?? mathSymbols.get(name)
      if (symbol === undefined) return undefined
      pieces.push({ text: symbol, kept: true })
    } else if (script !== undefined) {
      const inner = simpleScript(group ?? (scriptName ? `\\${scriptName}` : (single ?? '')))
      if (inner === undefined) return undefined
      if (script === '^' && (inner === '°' || inner === '′')) {
        pieces.push({ text: inner, kept: true })
        continue
      }
      const tag = script === '_' ? 'sub' : 'sup'
      pieces.push({ tag: `<${tag}>` }, { text: inner, kept: true }, { tag: `</${tag}>` })
    } else if (text !== undefined) {
      // Letters in formulas are variables, in italics, which only mathematics can set right.
      if (/[A-Za-z=<>]/.test(text) && !/^[A-Za-z]$/.test(text)) return undefined
      if (/^[A-Za-z]$/.test(text)) pieces.push({ tag: '<i>' }, { text, kept: true }, { tag: '</i>' })
      else pieces.push({ text: text.replace(/-/g, '−'), kept: true })
    } else return undefined
  }
  return pieces
}

function simpleScript(tex: string): string | undefined {
  const bare = tex.replace(/^\\(?:mathrm|text|rm)\s*/, '').trim()
  if (/^\\[A-Za-z]+$/.test(bare)) return greek.get(bare.slice(1)) ?? mathSymbols.get(bare.slice(1))
  return /^[A-Za-z0-9+\-−.,]*$/.test(bare) ? bare.replace(/-/g, '−') : undefined
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/**
 * The pieces with their markup, as a CSL-JSON string. Braces around a letter (`{B}ayesian`) protect its whole word,
 * as they mean to: formatters work on words.
 */
export function rich(pieces: Piece[]): string {
  return pieces
    .map((piece) => ('tag' in piece ? piece.tag : piece.text))
    .join('')
    .replace(/(<span class="nocase">[^<]*)<\/span>([\p{L}\p{M}\p{N}]+)/gu, '$1$2</span>')
    .replace(/([\p{L}\p{M}\p{N}]+)<span class="nocase">/gu, '<span class="nocase">$1')
    .replaceAll('</span><span class="nocase">', '')
    .trim()
}

/** The pieces without any markup: for names, places and numbers. */
export function plain(pieces: Piece[]): string {
  return pieces
    .map((piece) =>
      'tag' in piece ? (/^<span class="math">(.*)<\/span>$/.exec(piece.tag)?.[1] ?? '') : piece.text,
    )
    .join('')
    .trim()
}

/** The pieces with shapes but without the marks of protected letter case. */
export function shaped(pieces: Piece[]): string {
  const open: boolean[] = []
  return pieces
    .map((piece) => {
      if ('text' in piece) return piece.text
      if (piece.tag.startsWith('<span class="math">')) return piece.tag
      if (piece.tag.startsWith('<span')) open.push(piece.tag === noCase)
      else if (piece.tag === '</span>' && open.pop()) return ''
      return piece.tag === noCase ? '' : piece.tag
    })
    .join('')
    .trim()
}
