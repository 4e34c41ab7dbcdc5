import type { BlockContent, Caption, Figure } from '../../../document/nodes.ts'
import { trimContent } from '../text-map.ts'
import type { TexContext } from './context.ts'
import { type Environment, groupEnd, type Range, skipSpace } from './scan.ts'

/** `key=value, key={value, with comma}`, as ranges of the values without their braces. */
function optionsIn(text: string, range: Range): Map<string, Range> {
  const options = new Map<string, Range>()
  let [start, equals] = [range.start, -1]
  const add = (end: number): void => {
    const from = equals < 0 ? end : skipSpace(text, equals + 1, end)
    const close = text[from] === '{' ? groupEnd(text, from, end) : undefined
    const key = text.slice(start, Math.max(equals, start)).trim()
    if (equals >= 0 && !options.has(key))
      options.set(key, close === undefined ? { start: from, end } : { start: from + 1, end: close - 1 })
    ;[start, equals] = [end + 1, -1]
  }
  for (let at = range.start; at < range.end; at++) {
    if (text[at] === '{') at = (groupEnd(text, at, range.end) ?? range.end) - 1
    else if (text[at] === ',') add(at)
    else if (text[at] === '=' && equals < 0) equals = at
  }
  add(range.end)
  return options
}

/** Where the bracket or brace group at the beginning of a range ends, without its signs. */
function groupAt(text: string, start: number, end: number, sign: string): Range | undefined {
  const at = skipSpace(text, start, end)
  const close = text[at] === sign ? groupEnd(text, at, end) : undefined
  return close === undefined ? undefined : { start: at + 1, end: close - 1 }
}

/**
 * Code that is kept as it stands: `verbatim`, `lstlisting` (listings), `minted`. One with a caption or a label in its
 * options is a numbered listing.
 */
export function readListing({ name, body }: Environment, whole: Range, tex: TexContext): BlockContent[] {
  const { text } = tex
  const brackets = name === 'verbatim' ? undefined : groupAt(text, body.start, body.end, '[')
  const afterBrackets = brackets ? brackets.end + 1 : body.start
  const language = name === 'minted' ? groupAt(text, afterBrackets, body.end, '{') : undefined
  const from = language ? language.end + 1 : afterBrackets
  if (from > body.start) tex.reading.consume('arguments', tex.place({ start: body.start, end: from }))
  const options = brackets ? optionsIn(text, brackets) : new Map<string, Range>()
  const textAt = (key: string): string | undefined => {
    const range = options.get(key)
    return range && text.slice(range.start, range.end).trim()
  }
  const lang = language
    ? text.slice(language.start, language.end).trim()
    : textAt('language')
        ?.replace(/^\[[^\]]*\]/, '')
        .toLowerCase()
  const value = text.slice(from, body.end).replace(/^[^\S\n]*\n|\n[^\S\n]*$/g, '')
  const code: BlockContent = {
    type: 'code',
    lang: lang || null,
    meta: null,
    value,
    position: tex.place(whole),
  }
  const written = options.get('caption') ?? options.get('title')
  const id = textAt('label')
  if (!written && !id) return [code]
  const content = written ? trimContent(tex.inline(written), tex.reading.source) : []
  const position = written && tex.place(written)
  const caption: Caption[] =
    content.length > 0
      ? [{ type: 'caption', children: [{ type: 'paragraph', children: content, position }], position }]
      : []
  const children: Figure['children'] = [code, ...caption]
  const figure: Figure = {
    type: 'figure',
    kind: 'listing',
    id: id ?? '',
    children,
    position: tex.place(whole),
  }
  if (id) figure.data = { attributes: { id } }
  return [figure]
}
