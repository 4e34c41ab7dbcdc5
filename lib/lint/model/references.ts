import type { Block } from './block.ts'

const heading =
  /^(?:references?|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|参考文献|(?:ال)?مراجع|المصادر|ביבליוגרפיה|(?:רשימת )?מקורות|(?:فهرست )?منابع)$/i

/** The list of references that the manuscript itself has, as text: a line for each paragraph or item. */
export class ReferenceList {
  readonly lines: readonly string[]
  /** Lines by each word with a capital that they have. */
  readonly #byWord = new Map<string, string[]>()

  /**
   * @param blocks of the manuscript
   * @param sectionOf the title of the section in which a block stands
   */
  constructor(blocks: readonly Block[], sectionOf: (block: Block) => string | undefined) {
    this.lines = blocks
      .filter(
        (block) => block.scope === 'back' && block.kind !== 'heading' && heading.test(sectionOf(block) ?? ''),
      )
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    for (const line of this.lines) {
      for (const word of new Set(line.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu))) {
        const lines = this.#byWord.get(word)
        if (lines) lines.push(line)
        else this.#byWord.set(word, [line])
      }
    }
  }

  /** Whether there is a list that says enough to be held against the text. */
  get exists(): boolean {
    return this.lines.length > 1 || (this.lines[0]?.length ?? 0) > 200
  }

  /** Whether a line names somebody. */
  has(name: string): boolean {
    return this.linesWith(name).length > 0
  }

  /** The lines that have a name, of one word or several. */
  linesWith(name: string): readonly string[] {
    const word = /\p{Lu}[\p{L}\p{M}’'-]*/u.exec(name)?.[0]
    const lines = word === undefined ? [] : (this.#byWord.get(word) ?? [])
    return word === name ? lines : lines.filter((line) => line.includes(name))
  }
}
