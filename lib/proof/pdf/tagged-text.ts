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
  readonly #rightToLeft: boolean
  #lines = ''
  #line: Run[] = []

  /** @param rightToLeft whether the document reads from right to left */
  constructor(first: Baseline, rightToLeft: boolean) {
    this.first = first
    this.last = first
    this.#rightToLeft = rightToLeft
  }

  /**
   * Adds what is painted at one place.
   *
   * @param glyphs their texts, in the order in which they are painted
   * @param reversed whether they are painted against the direction of reading (`ReversedChars`, 14.8.2.3.3)
   * @param isNewRun whether a new stretch of text begins, which may read in another direction
   */
  add(glyphs: readonly string[], baseline: Baseline, reversed: boolean, isNewRun: boolean): void {
    if (areLinesApart(this.last, baseline)) this.#endLine()
    this.last = baseline
    const run = this.#line.at(-1)
    if (run && run.reversed === reversed && !isNewRun) run.glyphs.push(...glyphs)
    else this.#line.push({ reversed, glyphs: [...glyphs] })
    this.broken = glyphs.at(-1)?.endsWith(SOFT_HYPHEN) ?? false
    if (this.broken) this.hyphenations++
  }

  /** The text so far, with a space where a line ends between words. */
  get text(): string {
    return this.#lines + inReadingOrder(this.#line, this.#rightToLeft)
  }

  #endLine(): void {
    this.#lines = this.text
    this.#line = []
    if (!this.broken && !/\s$/.test(this.#lines)) this.#lines += ' '
  }
}

const rightToLeftLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const leftToRightLetter = /[\p{L}\p{N}]/u

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
  const directed = directions(texts)
  const against = directed.map((direction) => direction !== undefined && direction !== rightToLeft)
  // What has no direction of its own goes with its neighbours where both read against the line (UAX 9, rule N1).
  for (let at = 0; at < texts.length; at++) {
    if (directed[at] !== undefined) continue
    let next = at
    while (next < texts.length && directed[next] === undefined) next++
    const between = against[at - 1] === true && against[next] === true
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

/** Whether each text reads from right to left; nothing for spaces and signs. */
function directions(texts: readonly string[]): (boolean | undefined)[] {
  return texts.map((text) =>
    rightToLeftLetter.test(text) ? true : leftToRightLetter.test(text) ? false : undefined,
  )
}
