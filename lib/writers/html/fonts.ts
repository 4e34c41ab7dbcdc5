import type { ElementContent } from 'hast'
import type { Host } from '../../host.ts'
import { fontUse, type Region, type Style, styleKey } from './font-use.ts'

/** A subset of a face, as `.build/assets/fonts.mjs` cuts it. */
interface Cut {
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** Script: `latin`, `greek`, … */
  group: string
  file: string
  /** Code points that it covers: first and last of each run. */
  ranges: [number, number][]
  /** True for a face that stands behind the others, for a script that they have not. */
  script?: boolean
}

const families: Record<Region, string> = {
  serif: 'JSerif',
  small: 'JSmall',
  display: 'JDisplay',
  sans: 'JSans',
  mono: 'JMono',
  math: 'JMath',
}

/** Styles that the style sheets use whatever the text is: labels, running heads, page numbers. */
const always: Style[] = [
  { region: 'serif', bold: false, italic: false },
  { region: 'sans', bold: false, italic: false },
  { region: 'sans', bold: true, italic: false },
]

/** The cuts without which a family does not work: a page's numbers and marks; what stretches in a formula. */
const basic = new Set(['latin', 'core'])

/** The variation selector and the joiner within an emoji: drawn by the face of the sign that they belong to. */
const joiners = new Set([0xfe0f, 0x200d])

/**
 * The `@font-face` rules of a page, fonts inside: of each face that the page uses, the scripts that it uses.
 *
 * What no cut covers falls to the reader's own fonts. To ship a face for a script, add it to `scripts` in
 * `.build/assets/fonts.mjs` and to `--scripts` in the style sheets: its cuts are then found here.
 */
export async function fontFaces(content: readonly ElementContent[], host: Host): Promise<string> {
  const use = fontUse(content)
  for (const style of always) {
    const key = styleKey(style)
    if (!use.has(key)) use.set(key, { style, points: new Set() })
  }
  const cuts = JSON.parse(new TextDecoder().decode(await host.asset('fonts/index.json'))) as Cut[]
  const wanted = new Set<Cut>()
  for (const { style, points } of use.values()) {
    const face = cuts.filter((cut) => isOf(cut, style))
    const needed = style.region === 'math' ? withItalicLetters(points) : points
    for (const cut of face) {
      if (basic.has(cut.group) || covers(cut, needed)) wanted.add(cut)
    }
    const rest = [...points].filter((point) => !joiners.has(point) && !face.some((cut) => has(cut, point)))
    for (const cut of scriptCuts(cuts, rest, style.bold)) wanted.add(cut)
  }
  const rules = cuts.filter((cut) => wanted.has(cut)).map((cut) => rule(cut, host))
  return (await Promise.all(rules)).join('\n')
}

function isOf(cut: Cut, { region, bold, italic }: Style): boolean {
  if (cut.family !== families[region]) return false
  if (region === 'mono' || region === 'math') return true
  const weight = bold || region === 'display' ? 600 : 400
  return cut.weight === weight && cut.style === (italic ? 'italic' : 'normal')
}

/**
 * The cuts of further scripts for what the faces of a style have not: a code point is taken from the first family
 * that has it, which is where the browser finds it, and in bold where the family has that.
 */
function scriptCuts(cuts: readonly Cut[], points: readonly number[], bold: boolean): Set<Cut> {
  const wanted = new Set<Cut>()
  const scripts = points.length > 0 ? cuts.filter(({ script }) => script) : []
  for (const point of points) {
    const first = scripts.find((cut) => has(cut, point))
    const cut = scripts.find(
      ({ family, group, weight }) =>
        family === first?.family && group === first.group && weight === (bold ? 600 : 400),
    )
    const found = cut ?? first
    if (found) wanted.add(found)
  }
  return wanted
}

function covers(cut: Cut, points: ReadonlySet<number>): boolean {
  for (const point of points) if (has(cut, point)) return true
  return false
}

function has(cut: Cut, point: number): boolean {
  return cut.ranges.some(([first, last]) => point >= first && point <= last)
}

/**
 * Browsers set a lone letter in `mi` from the mathematical italic alphabet (MathML Core 2.1.6), whose h is Planck's
 * constant among the letterlike symbols.
 */
function withItalicLetters(points: ReadonlySet<number>): Set<number> {
  const all = new Set(points)
  for (const point of points) {
    if (point === 0x68) all.add(0x210e)
    else if (point >= 0x41 && point <= 0x5a) all.add(0x1d434 + point - 0x41)
    else if (point >= 0x61 && point <= 0x7a) all.add(0x1d44e + point - 0x61)
    else if (point >= 0x391 && point <= 0x3f5) all.add(0x1d6e2)
  }
  return all
}

async function rule(cut: Cut, host: Host): Promise<string> {
  const bytes = await host.asset(`fonts/${cut.file}`)
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const range = cut.ranges
    .map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(',')
  return `@font-face{font-family:${cut.family};font-weight:${cut.weight};font-style:${cut.style};unicode-range:${range};src:url(data:font/woff2;base64,${data})format("woff2")}`
}

function hex(point: number): string {
  return point.toString(16).toUpperCase()
}
