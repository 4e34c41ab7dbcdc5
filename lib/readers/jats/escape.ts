const escapes: [RegExp, string][] = [
  // A closing bracket stands bare: `\[…\]` would be a formula.
  [/[\\`*[$^~{}@]/g, '\\$&'],
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/<(?=[A-Za-z/!?])/g, '\\<'],
  [/&(?=#?\w+;)/g, '\\&'],
  // Straight quotation marks were meant; an apostrophe in a word may become a typographic one.
  [/"|(?<!\p{L})'|'(?!\p{L})/gu, '\\$&'],
  [/-(?=-)|(?<=-)-/g, '\\-'],
  [/\.(?=\.\.)/g, '\\.'],
  [/!$/, '\\!'],
]

/** Text as Markdown that reads as this text, wherever in a line it stands. */
export function escapeText(text: string): string {
  return escapes.reduce((result, [pattern, by]) => result.replace(pattern, by), text)
}

/** Markdown for within brackets: a closing bracket that is only text would end them. */
export function inBrackets(markdown: string): string {
  let open = 0
  return markdown.replace(/\\[\s\S]|`+[^`]*`+|[[\]]/g, (mark) => {
    if (mark === '[') open++
    if (mark !== ']') return mark
    if (open === 0) return '&#93;'
    open--
    return mark
  })
}

/** A paragraph that would begin another kind of block gets its first mark escaped. */
export function escapeStart(line: string): string {
  return line
    .replace(/^(?=[-+](?:\s|$)|[=>#|:%]|\+[-=:+])/, '\\')
    .replace(/^((?:table|listing)\s*):(?=\s)/i, '$1\\:')
    .replace(/^(\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#))([.)])(?=\s|$)/, '$1\\$2')
}

/** An address for `](…)`. */
export function escapeUrl(url: string): string {
  return /[\s<>()\\]/.test(url) ? `<${url.replace(/[<>\\]/g, '\\$&').replace(/\s/g, '%20')}>` : url
}

/** A value for `{key="…"}`. */
export const escapeValue = (value: string): string => value.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&')
