/// <reference lib="dom" />
import type { PrintPage } from '../browser.ts'
import { createHyphenator, type Hyphenate } from '../hyphenator.ts'

/** What must stay as it is: names, codes, formulas, addresses, headings. */
const untouched = [
  'h1,h2,h3,h4,h5,h6,pre,code,kbd,samp,math,svg,.math,.equation,.reference,.authors,.affiliations',
  '.label,.number,[translate="no"],.screen-only,nav,a[href^="http"],a[href^="mailto"]',
].join(',')
/** In text that is not justified only words that would tear a hole are broken. */
const MIN_RAGGED = 12
const MIN_JUSTIFIED = 6

/**
 * Sets soft hyphens in the text of the page. Headless Chromium has no dictionaries of its own, so that
 * `hyphens: auto` does nothing there. All of them stay in the page: the ones that end no line print nothing, and
 * `finish/soft-hyphens.ts` takes them out of the PDF's text.
 *
 * @returns the languages of text that has no patterns
 */
export async function hyphenatePage(page: PrintPage): Promise<string[]> {
  const words = await page.run(collectWords, untouched, MIN_JUSTIFIED, MIN_RAGGED)
  const missing: string[] = []
  const hyphenated: Record<string, Record<string, string>> = {}
  for (const [language, found] of Object.entries(words)) {
    const hyphenate = createHyphenator(language)
    const known = new Set(found)
    if (!hyphenate) {
      missing.push(language)
      continue
    }
    const changed = found
      .map((word) => [word, hyphenateAsKnown(word, hyphenate, known)])
      .filter(([word, broken]) => word !== broken)
    hyphenated[language] = Object.fromEntries(changed) as Record<string, string>
  }
  await page.run(insertHyphens, hyphenated, untouched, MIN_JUSTIFIED, MIN_RAGGED)
  return missing
}

/** A capital at the beginning of a sentence makes no name: the text has the word in small letters as well. */
function hyphenateAsKnown(word: string, hyphenate: Hyphenate, known: ReadonlySet<string>): string {
  const small = word.charAt(0).toLowerCase() + word.slice(1)
  return small !== word && known.has(small) ? word.charAt(0) + hyphenate(small).slice(1) : hyphenate(word)
}

/** In the page: the different words by language that may be broken. */
function collectWords(skip: string, minJustified: number, minRagged: number): Record<string, string[]> {
  const words: Record<string, Set<string>> = {}
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || node.nodeValue === null || node.nodeValue.length < minJustified || element.closest(skip))
      continue
    const justified = getComputedStyle(element).textAlign === 'justify'
    const language = element.closest('[lang]')?.getAttribute('lang') || 'und'
    words[language] ??= new Set()
    for (const [word] of node.nodeValue.matchAll(
      /(?<![\p{L}\p{N}\p{M}@_/\\.-])\p{L}[\p{L}\p{M}]+(?![\p{N}@_/\\-])/gu,
    )) {
      if (word.length >= (justified ? minJustified : minRagged)) words[language].add(word)
    }
  }
  return Object.fromEntries(Object.entries(words).map(([language, found]) => [language, [...found]]))
}

/** In the page: puts the hyphenated words into their places. */
function insertHyphens(
  hyphenated: Record<string, Record<string, string>>,
  skip: string,
  minJustified: number,
  minRagged: number,
): void {
  const known = new Map(
    Object.entries(hyphenated).map(([language, words]) => [language, new Map(Object.entries(words))]),
  )
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || node.nodeValue === null || node.nodeValue.length < minJustified || element.closest(skip))
      continue
    const words = known.get(element.closest('[lang]')?.getAttribute('lang') || 'und')
    if (!words) continue
    const min = getComputedStyle(element).textAlign === 'justify' ? minJustified : minRagged
    // A word that goes on in the next element would be broken as if it ended here.
    const joinsBefore = /\p{L}$/u.test(node.previousSibling?.textContent ?? '')
    const joinsAfter = /^\p{L}/u.test(node.nextSibling?.textContent ?? '')
    const text = node.nodeValue
    const broken = text.replace(
      /(?<![\p{L}\p{N}\p{M}@_/\\.-])\p{L}[\p{L}\p{M}]+(?![\p{N}@_/\\-])/gu,
      (word, at: number) => {
        if (word.length < min || (at === 0 && joinsBefore)) return word
        if (joinsAfter && at + word.length === text.length) return word
        return words.get(word) ?? word
      },
    )
    if (broken !== text) node.nodeValue = broken
  }
}
