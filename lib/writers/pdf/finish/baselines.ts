import { PDFArray, PDFDocument, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream, name, resolve } from './pdf-objects.ts'

/** The lines of text of a page, from top to bottom. */
export interface PageLines {
  /** Of the page, in points. */
  width: number
  height: number
  /** How far each baseline is from the top of the page, in points. */
  baselines: number[]
}

/** A stretch of glyphs. */
interface Run {
  y: number
  size: number
  glyphs: number
}

/** A transformation matrix (ISO 32000-1, 8.3.4). */
type Matrix = readonly [number, number, number, number, number, number]

/**
 * Finds the lines of text on the pages that Chromium has printed: those of the document, without running heads and
 * without the words of drawings. Raised and lowered signs belong to the line that they stand in.
 */
export async function readBaselines(printed: Uint8Array): Promise<PageLines[]> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  return pdf.getPages().map((page) => {
    const { width, height } = page.getSize()
    const lines = joinRuns(readRuns(contentOf(pdf, page)))
    return { width, height, baselines: lines.map((y) => height - y).sort((a, b) => a - b) }
  })
}

function contentOf(pdf: PDFDocument, page: PDFPage): string {
  const value = resolve(pdf, page.node.get(name('Contents')))
  const parts = value instanceof PDFArray ? value.asArray().map((item) => resolve(pdf, item)) : [value]
  return parts.map((part) => (part instanceof PDFRawStream ? decodeStream(part) : '')).join('\n')
}

/** Runs of tagged text, by Skia's own way of writing: one operator a line. */
function readRuns(content: string): Run[] {
  const runs: Run[] = []
  const saved: Matrix[] = []
  const marks: boolean[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let text: Matrix = matrix
  let size = 0
  for (const line of content.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1)
    if (operator === 'q') saved.push(matrix)
    else if (operator === 'Q') matrix = saved.pop() ?? matrix
    else if (operator === 'cm') matrix = multiply(numbers(line), matrix)
    else if (operator === 'Tm') text = numbers(line)
    else if (operator === 'Tf') size = Number(line.split(' ')[1])
    else if (operator.endsWith('BDC') || operator === 'BMC')
      marks.push(!/^\/(?:Artifact|Figure)\b/.test(line))
    else if (operator === 'EMC') marks.pop()
    else if (operator === 'Tj' || operator === 'TJ') {
      const move = /^(\S+) (\S+) Td /.exec(line)
      if (move) text = multiply([1, 0, 0, 1, Number(move[1]), Number(move[2])], text)
      if (marks.length === 0 || marks.includes(false)) continue
      const placed = multiply(text, matrix)
      // Text that stands upright only: that of a turned table has no line of its own.
      if (Math.abs(placed[1]) > 0.001 || placed[3] === 0) continue
      const glyphs = [...line.matchAll(/<([\da-f]+)>/gi)].reduce(
        (sum, [, codes = '']) => sum + codes.length / 4,
        0,
      )
      runs.push({ y: placed[5], size: size * Math.abs(placed[3]), glyphs })
    } else if (operator === 'Td') text = multiply([1, 0, 0, 1, ...pair(line)], text)
  }
  return runs
}

/** Baselines, from the top: of runs that overlap in height, that of the most glyphs. */
function joinRuns(runs: readonly Run[]): number[] {
  const sorted = runs.filter(({ size }) => size > 4).toSorted((a, b) => b.y - a.y)
  const lines: { top: number; size: number; byBaseline: Map<number, number> }[] = []
  for (const { y, size, glyphs } of sorted) {
    let line = lines.at(-1)
    if (!line || line.top - y > 0.6 * Math.max(size, line.size)) {
      line = { top: y, size, byBaseline: new Map() }
      lines.push(line)
    }
    line.size = Math.max(line.size, size)
    const rounded = Math.round(y * 4) / 4
    line.byBaseline.set(rounded, (line.byBaseline.get(rounded) ?? 0) + glyphs * size)
  }
  return lines.map(({ top, byBaseline }) => {
    const [best] = [...byBaseline].sort((a, b) => b[1] - a[1])
    return best?.[0] ?? top
  })
}

function numbers(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(' ').map(Number)
  return [a, b, c, d, e, f]
}

function pair(line: string): [number, number] {
  const [x = 0, y = 0] = line.split(' ').map(Number)
  return [x, y]
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}
