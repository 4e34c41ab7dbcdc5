/** Where a line of text stands. */
export interface Baseline {
  y: number
  size: number
}

/** Whether two stretches of text stand in different lines. A raised or lowered sign is still in its line. */
export function areLinesApart(before: Baseline, after: Baseline): boolean {
  return Math.abs(after.y - before.y) > 0.65 * Math.max(before.size, after.size)
}

/** A hyphen of the typesetter has this for its text (ISO 32000-1, 14.8.2.2.3). */
const SOFT_HYPHEN = '\u00AD'

/** Text of one direction within a line, glyph by glyph. */
interface Run {
  reversed: boolean
  glyphs: string[]
}

/** Text painted under one marked-content id, collected line by line. */
export class TaggedText {
  readonly first: Baseline
  last: Baseline
  /** Hyphens of the typesetter at line ends. */
  hyphenations = 0
  /** Whether the last line ends in the middle of a word, at a hyphen of the typesetter. */
  broken = false
  readonly #lines: Run[][] = [[]]

  constructor(first: Baseline) {
    this.first = first
    this.last = first
  }

  /**
   * Adds what is painted at one place.
   *
   * @param glyphs their texts, in the order in which they are painted
   * @param reversed whether they are painted against the direction of reading (`ReversedChars`, 14.8.2.3.3)
   * @param isNewRun whether a new stretch of text begins, which may read in another direction
   */
  add(glyphs: readonly string[], baseline: Baseline, reversed: boolean, isNewRun: boolean): void {
    if (areLinesApart(this.last, baseline)) this.#lines.push([])
    this.last = baseline
    const line = this.#lines.at(-1)!
    const run = line.at(-1)
    if (run && run.reversed === reversed && !isNewRun) run.glyphs.push(...glyphs)
    else line.push({ reversed, glyphs: [...glyphs] })
    this.broken = glyphs.at(-1)?.endsWith(SOFT_HYPHEN) ?? false
    if (this.broken) this.hyphenations++
  }

  /** Adds what the same element paints under the next id: it may stand before this in the same line. */
  append(next: TaggedText): void {
    const [first = [], ...rest] = next.#lines
    if (areLinesApart(this.last, next.first)) this.#lines.push([...first])
    else this.#lines.at(-1)!.push(...first)
    for (const line of rest) this.#lines.push([...line])
    this.last = next.last
    this.broken = next.broken
    this.hyphenations += next.hyphenations
  }

  /** The same text, to add to. */
  copy(): TaggedText {
    const copy = new TaggedText(this.first)
    copy.append(this)
    return copy
  }

  /**
   * The text, with a space where a line ends between words.
   *
   * @param rightToLeft whether it stands in lines that read from right to left
   */
  read(rightToLeft: boolean): string {
    let text = ''
    for (const [at, runs] of this.#lines.entries()) {
      const isCut = this.#lines[at - 1]?.at(-1)?.glyphs.at(-1)?.endsWith(SOFT_HYPHEN)
      if (at > 0 && !isCut && !/\s$/.test(text)) text += ' '
      text += inReadingOrder(runs, rightToLeft)
    }
    return text
  }
}

/**
 * The runs of a line are painted from left to right. In a line that reads from right to left their order is turned
 * round, and within a line the order of those that read against it (the reverse of UAX 9, rule L2).
 */
function inReadingOrder(runs: readonly Run[], rightToLeft: boolean): string {
  const texts = runs.map(({ reversed, glyphs }) => (reversed ? glyphs.toReversed() : glyphs).join(''))
  const isPlain = !rightToLeft && runs.every(({ reversed }) => !reversed)
  const ordered = isPlain ? texts : turn(texts, rightToLeft)
  return ordered.join('').replaceAll(SOFT_HYPHEN, '')
}

function turn(texts: readonly string[], rightToLeft: boolean): string[] {
  const kinds = kindsOf(texts)
  const against = kinds.map((kind) => kind !== undefined && (kind === 'right') !== rightToLeft)
  // What has no direction of its own goes with its neighbours where both read against the line (UAX 9, rule N1).
  for (let at = 0; at < texts.length; at++) {
    if (kinds[at] !== undefined) continue
    let next = at
    while (next < texts.length && kinds[next] === undefined) next++
    const [before, after] = [kinds[at - 1], kinds[next]]
    const between = rightToLeft
      ? before === 'left' && after === 'left'
      : isRight(before) && isRight(after) && (before === 'right' || after === 'right')
    against.fill(between, at, next)
    at = next
  }
  const result: string[] = []
  for (let at = 0; at < texts.length; ) {
    let end = at + 1
    if (against[at]) while (against[end]) end++
    result.push(...texts.slice(at, end).toReversed())
    at = end
  }
  return rightToLeft ? result.toReversed() : result
}

type Kind = 'left' | 'right' | 'number'
const isRight = (kind: Kind | undefined) => kind === 'right' || kind === 'number'

const rightToLeftLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * How each text reads; nothing for spaces and signs. A number after letters that read from left to right reads as
 * they do (rule W7); to the signs around it any other number is as letters that read from right to left (N1), but
 * for a lone comma, stop, colon or slash between two (W4).
 */
function kindsOf(texts: readonly string[]): (Kind | undefined)[] {
  const kinds = texts.map((text): Kind | undefined => {
    if (rightToLeftLetter.test(text)) return 'right'
    if (/\p{L}/u.test(text)) return 'left'
    return /\p{N}/u.test(text) ? 'number' : undefined
  })
  let last: Kind | undefined
  for (const [at, kind] of kinds.entries()) {
    if (kind === 'number' && last === 'left') kinds[at] = 'left'
    else if (kind === undefined && /^[,.:/\u00a0]$/.test(texts[at]!)) {
      if (kinds[at - 1] === 'number' && kinds[at + 1] === 'number') kinds[at] = 'number'
    }
    last = kinds[at] ?? last
  }
  return kinds
}
