/** A place where a file is to be read in. Offsets are UTF-16 units of the text. */
export interface Include {
  /** Of all that stands for the file: a line, or a fenced block. */
  from: number
  to: number
  /** As it is written, in order. */
  paths: string[]
  /** Where the first path stands. */
  pathAt: number
  /** What the directive says of the file: which lines of it, and how they are shown. */
  options?: ReadonlyMap<string, string>
  /** Of a result that a notebook holds: the label of its cell; where no path is given, of any notebook's. */
  result?: string
  /** Whether only a result without a picture is put in: one with a picture is an image. */
  noPicture?: boolean
  /** Of a file that is shown as it stands, not read: the directive around it stays. */
  shown?: Shown
  /** Of a file of LaTeX, whose ending is not written; it need not be there. */
  isTex?: true
}

/** The directive around a file that is shown: MyST's `{literalinclude}`, `{include}` with `:literal:`, `{csv-table}`. */
export interface Shown {
  /** What stands before each of its lines: of a block quote, or of a list. */
  prefix: string
  /** The signs of its fence. */
  signs: string
  /** Where the words behind the fence begin. */
  infoAt: number
  /** Where the options end. */
  bodyAt: number
}

/** Forms that take one line. */
const lines: readonly RegExp[] = [
  // Quarto, “Includes”
  /^[ \t]*\{\{<\s*include\s+(?:"([^"\n]+)"|(\S+))\s*>\}\}[ \t]*$/,
  // pandoc-include
  /^!include(?:`[^`\n]*`)?\s+(?:"([^"\n]+)"|([^\s"]+))[ \t]*$/,
  // markdown-include
  /^\{!([^!\n]+)!\}[ \t]*$/,
  // LaTeX's
  /^\\(?:input|include)\{([^{}\n]+\.(?:md|markdown|[qr]md))\}[ \t]*$/i,
]

/** A result of a notebook: Quarto, “Embedding from Notebooks”. */
const embedded = /^[ \t]*\{\{<\s*embed\s+([^\s#]+\.ipynb)#([\w:.-]+)(?:\s[^>\n]*)?>\}\}[ \t]*$/
/** LaTeX's for files of LaTeX, which many a float stands in by itself. */
const tex = /^[ \t]*\\(?:input|include)\{([^{}\n\\#%]+?)(?:\.(?:la)?tex)?\}[ \t]*(?:%[^\n]*)?$/

/** A result where no picture is meant: MyST's `![](#label)` on a line of its own. */
const shownResult = /^[ \t]*!\[[^\]\n]{0,1000}\]\(#([^\s()]{1,200})\)[ \t]*$/

/** Forms that take a fenced block: MyST's directive, and knitr's child documents. */
const directive = /^\{((?:literal)?include|embed)\}[ \t]+(\S.*)$/
const option = /^:?([A-Za-z][\w-]*):(?=[ \t]|$)/
/** Options that make an include one of code. */
const literal = ['literal', 'code', 'lang', 'language', 'number-lines', 'parser']
const child = /^\{[a-zA-Z]+\b[^{}]*\bchild\s*=\s*(c\([^)\n]*\)|"[^"\n]*"|'[^'\n]*')/

const fence = /^([ \t>]*)(`{3,}(?!`)|~{3,}(?!~)|:{3,}(?!:))(.*)$/

/** Finds the places where other files are read in; those in code and in comments only show how it is done. */
export function findIncludes(text: string): Include[] {
  const found: Include[] = []
  let open: Open | undefined
  let inComment = false
  for (let from = 0; from < text.length; ) {
    const ending = /\r\n|\n|\r|$/g
    ending.lastIndex = from
    const end = ending.exec(text)!.index
    const line = text.slice(from, end)
    if (open) {
      if (isClosing(line, open.signs)) {
        const include = open.directive ? settle(open.directive, end) : open.include
        if (include) found.push({ ...include, to: end })
        open = undefined
      } else if (open.directive) readOption(open.directive, line, from, end)
    } else {
      if (!inComment) {
        const one = readLine(line, from)
        const block = one ? undefined : readFence(line, from)
        if (one) found.push(one)
        if (block) open = block
      }
      inComment = staysInComment(line, inComment)
    }
    from = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return found
}

function readLine(line: string, from: number): Include | undefined {
  for (const form of lines) {
    const match = form.exec(line)
    const path = (match?.[1] ?? match?.[2])?.trim()
    if (path) return { from, to: from + line.length, paths: [path], pathAt: from + line.indexOf(path) }
  }
  const [, label] = shownResult.exec(line) ?? []
  if (label) return { from, to: from + line.length, paths: [], pathAt: from, result: label, noPicture: true }
  const [, file, result] = embedded.exec(line) ?? []
  if (file && result)
    return { from, to: from + line.length, paths: [file], pathAt: from + line.indexOf(file), result }
  const named = line.includes('\\in') ? tex.exec(line)?.[1] : undefined
  const found = { from, to: from + line.length, pathAt: from + line.indexOf(named ?? '') }
  return named ? { ...found, paths: [named], isTex: true } : undefined
}

/** A fenced block that is being read. */
interface Open {
  signs: string
  include?: Include
  directive?: OpenDirective
}

interface OpenDirective {
  name: string
  from: number
  shown: Shown
  path?: { written: string; at: number }
  options: Map<string, string>
  /** Of YAML between two lines of `---`. */
  inYaml: boolean
  isBody: boolean
}

function readFence(line: string, from: number): Open | undefined {
  const match = fence.exec(line)
  if (!match) return undefined
  const signs = match[2]!
  const info = match[3]!.trimStart()
  const [, include, written] = directive.exec(info) ?? []
  const name = include ?? (/^\{csv-table\}/.test(info) ? 'csv-table' : undefined)
  if (name) {
    const shown = {
      prefix: match[1]!,
      signs,
      infoAt: from + line.length - info.length,
      bodyAt: from + line.length,
    }
    const path = written && { written: written.trimEnd(), at: from + line.lastIndexOf(written) }
    const open: OpenDirective = { name, from, shown, options: new Map(), inYaml: false, isBody: false }
    return { signs, directive: path ? { ...open, path } : open }
  }
  const children = child.exec(info)?.[1]
  const paths = [...(children ?? '').matchAll(/["']([^"'\n]+)["']/g)].map(([, path]) => path!)
  if (paths.length > 0)
    return { signs, include: { from, to: from, paths, pathAt: from + line.indexOf(paths[0]!) } }
  // Divisions hold text, and only code keeps what is in it from being read.
  return signs.startsWith(':') ? undefined : { signs }
}

/** A line of a directive's options; the first line that is none ends them. */
function readOption(open: OpenDirective, line: string, from: number, end: number): void {
  if (open.isBody) return
  const text = line.replace(/^[ \t>]*/, '').trimEnd()
  const isRule = text === '---'
  const isEdge = isRule && (open.inYaml || open.options.size === 0)
  const match = isRule ? null : option.exec(text)
  const isOption = match && (open.inYaml || text.startsWith(':'))
  if (!isEdge && !isOption && !open.inYaml) open.isBody = true
  else open.shown.bodyAt = end
  if (isEdge) {
    if (open.inYaml) open.isBody = true
    open.inYaml = true
  }
  if (!isOption) return
  const value = text.slice(match[0].length).trim()
  const plain = open.inYaml ? value.replace(/^(["'])(.*)\1$/, '$2') : value
  open.options.set(match[1]!, plain)
  if (match[1] === 'file' && plain) open.path ??= { written: plain, at: from + line.lastIndexOf(plain) }
}

function settle({ name, from, shown, path, options }: OpenDirective, to: number): Include | undefined {
  if (!path) return undefined
  // Within a quotation or a list its lines would need what stands before them.
  if (name === 'embed' && (shown.prefix || !path.written.startsWith('#'))) return undefined
  if (name === 'embed') return { from, to, paths: [], pathAt: path.at, result: path.written.slice(1) }
  const isShown = name !== 'include' || literal.some((key) => options.has(key))
  const include = { from, to, paths: [path.written], pathAt: path.at, options }
  return isShown ? { ...include, shown } : include
}

function isClosing(line: string, signs: string): boolean {
  const close = line.replace(/^[ \t>]*/, '').trimEnd()
  return close.length >= signs.length && close === signs[0]!.repeat(close.length)
}

function staysInComment(line: string, before: boolean): boolean {
  const opening = line.lastIndexOf('<!--')
  const closing = line.lastIndexOf('-->')
  return opening < 0 && closing < 0 ? before : opening > closing
}
