/** A place where a file is to be read in. Offsets are UTF-16 units of the text. */
export interface Include {
  /** Of all that stands for the file: a line, or a fenced block. */
  from: number
  to: number
  /** As it is written, in order. */
  paths: string[]
  /** Where the first path stands. */
  pathAt: number
}

/** Forms that take one line. */
const lines: readonly RegExp[] = [
  // Quarto, “Includes”
  /^[ \t]*\{\{<\s*include\s+(?:"([^"\n]+)"|(\S+))\s*>\}\}[ \t]*$/,
  // pandoc-include
  /^!include(?:`[^`\n]*`)?\s+(?:"([^"\n]+)"|([^\s"]+))[ \t]*$/,
  // markdown-include
  /^\{!([^!\n]+)!\}[ \t]*$/,
  // LaTeX's, for files of Markdown only
  /^\\(?:input|include)\{([^{}\n]+\.(?:md|markdown|[qr]md))\}[ \t]*$/i,
]

/** Forms that take a fenced block: MyST's directive, and knitr's child documents. */
const directive = /^\{include\}[ \t]+(\S.*)$/
const child = /^\{[a-zA-Z]+\b[^{}]*\bchild\s*=\s*(c\([^)\n]*\)|"[^"\n]*"|'[^'\n]*')/

const fence = /^[ \t>]*(`{3,}(?!`)|~{3,}(?!~)|:{3,}(?!:))(.*)$/

/** Finds the places where other files are read in; those in code and in comments only show how it is done. */
export function findIncludes(text: string): Include[] {
  const found: Include[] = []
  let open: { signs: string; include?: Include } | undefined
  let inComment = false
  for (let from = 0; from < text.length; ) {
    const ending = /\r\n|\n|\r|$/g
    ending.lastIndex = from
    const end = ending.exec(text)!.index
    const line = text.slice(from, end)
    if (open) {
      if (isClosing(line, open.signs)) {
        if (open.include) found.push({ ...open.include, to: end })
        open = undefined
      }
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
  return undefined
}

function readFence(line: string, from: number): { signs: string; include?: Include } | undefined {
  const match = fence.exec(line)
  if (!match) return undefined
  const signs = match[1]!
  const info = match[2]!.trimStart()
  const written = directive.exec(info)?.[1]?.trimEnd()
  const children = written ? undefined : child.exec(info)?.[1]
  const paths = written
    ? [written]
    : [...(children ?? '').matchAll(/["']([^"'\n]+)["']/g)].map(([, path]) => path!)
  if (paths.length > 0)
    return { signs, include: { from, to: from, paths, pathAt: from + line.indexOf(paths[0]!) } }
  // Divisions hold text, and only code keeps what is in it from being read.
  return signs.startsWith(':') ? undefined : { signs }
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
