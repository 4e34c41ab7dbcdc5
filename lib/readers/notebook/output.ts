import { isRecord, stringsIn } from './read-cells.ts'

/** What a cell gave when its author ran it: a picture, or text in a form that Markdown holds. */
export type Result =
  | { kind: 'picture'; extension: string; bytes: Uint8Array }
  | { kind: 'table' | 'markdown' | 'text'; text: string }
  /** Something for a browser: a widget, a script. */
  | { kind: 'moving' }

/** Pictures by media type, those first that every output takes. */
const pictures: readonly (readonly [type: string, extension: string])[] = [
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/svg+xml', 'svg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['application/pdf', 'pdf'],
]

/** What of an output (nbformat 4, “Code cell outputs”) is shown: the richest form that can be printed. */
export function resultOf(output: unknown): Result | undefined {
  if (!isRecord(output)) return undefined
  if (output.output_type === 'stream') return textOf(output.text)
  if (output.output_type === 'error' || output.output_type === 'pyerr') {
    return textOf(
      stringsIn(output.traceback).join('\n') || `${String(output.ename)}: ${String(output.evalue)}`,
    )
  }
  return isRecord(output.data) ? shownOf(output.data) : undefined
}

function shownOf(data: Record<string, unknown>): Result | undefined {
  const picture = pictureOf(data)
  if (picture) return picture
  const html = joined(data['text/html'])
  if (/<table\b/i.test(html)) return { kind: 'table', text: withoutStyle(html) }
  const latex = joined(data['text/latex']).trim()
  if (latex) return { kind: 'markdown', text: /^(?:\$|\\begin\{)/.test(latex) ? latex : `$$\n${latex}\n$$` }
  const markdown = joined(data['text/markdown'])
  if (markdown.trim()) return { kind: 'markdown', text: markdown }
  const isMoving = Object.keys(data).some((type) => /^application\/(?!json$)/.test(type))
  if (isMoving || /<(?:script|iframe|video|audio|canvas)\b/i.test(html)) return { kind: 'moving' }
  return textOf(data['text/plain'])
}

/**
 * The first picture among data by media type.
 *
 * @param data base64, or the source of a drawing
 */
export function pictureOf(data: Record<string, unknown>): Extract<Result, { kind: 'picture' }> | undefined {
  for (const [type, extension] of pictures) {
    const text = joined(data[type])
    if (!text) continue
    const isSource = type === 'image/svg+xml' && text.trimStart().startsWith('<')
    return {
      kind: 'picture',
      extension,
      bytes: new Uint8Array(isSource ? Buffer.from(text) : Buffer.from(text, 'base64')),
    }
  }
  return undefined
}

/** Texts of several lines are lists of strings, or one. */
function joined(value: unknown): string {
  return typeof value === 'string' ? value : stringsIn(value).join('')
}

/** pandas puts a style sheet before each table. */
function withoutStyle(html: string): string {
  return html
    .replace(/<style\b[^>]*>[^<]*<\/style>/gi, '')
    .replace(/\n[ \t]*(?=\n)/g, '')
    .replace(/^[ \t]+/gm, '')
    .trim()
}

/** Colours of a terminal (ECMA-48, 8.3.117). */
const colours = /\u001b\[[0-9;]*m/g

function textOf(value: unknown): Result | undefined {
  const text = joined(value).replace(colours, '').trimEnd()
  return text ? { kind: 'text', text } : undefined
}
