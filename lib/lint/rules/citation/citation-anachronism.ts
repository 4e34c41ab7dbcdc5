import { sentenceAt } from '../../model/search.ts'
import { defineRule } from '../../rule.ts'

/** A year in running text: no number of things, no year of a forecast. */
const yearPattern = /(?<![\p{L}\p{N}.,/–-])((?:1[5-9]|20)\d\d)(?![\p{L}\p{N}/%]|[.,]\d|[–-]\d)/gu
/** Before it a year is spoken of as to come. */
const forecast =
  /\b(?:by|until|till|before|toward|towards|through|in the year|projected for|expected in|target(?:ed)? for)\s+$/i
/** Before it a year dates an event. */
const event =
  /\b(?:in|in early|in late|since|after|following|during|of|from|the|january|february|march|april|may|june|july|august|september|october|november|december)\s+$/i

/** A work cited for what happened after it was written. */
export const citationAnachronism = defineRule({
  id: 'citation/citation-anachronism',
  severity: 'warning',
  summary: 'A work cited for an event that the sentence dates later than the work.',
  fix: 'none',
  check(model, report) {
    const ends = new Map<object, number>()
    for (const works of model.citationGroups) {
      const { block, start, end } = works[0]!.span
      const from = ends.get(block) ?? 0
      ends.set(block, end)
      if (block.scope === 'back' || block.kind === 'cell' || block.kind === 'caption') continue
      const years = works.map(({ year }) => year)
      if (years.some((year) => year === undefined)) continue
      const latest = Math.max(...(years as number[]))
      // What a citation at the end of a sentence covers: back to the one before it, at most two sentences more.
      if (!/^[\s)\]]*[.!?]/.test(block.text.slice(end, end + 4))) continue
      const sentences = model.sentences(block)
      const own = sentenceAt(sentences, start)
      const begin = Math.max(from, sentences[Math.max(0, own - 2)]?.start ?? 0)
      const covered = block.text.slice(begin, start)
      if (/\b(?:see|cf\.?|e\.g\.,?)\s*\(?$/i.test(covered)) continue
      const later = [...covered.matchAll(yearPattern)].filter(({ 1: year, index }) => {
        const before = covered.slice(Math.max(0, index - 30), index)
        return (
          Number(year) > latest && event.test(before) && !forecast.test(before) && !isAside(covered, index)
        )
      })
      const last = later.at(-1)
      if (!last) continue
      const work = works.find(({ year }) => year === latest)!
      report({
        ...(work.place ? { place: work.place } : { span: work.span }),
        reason: `Unexpected citation of a work of ${latest} for ${last[1]}, expected a later work`,
        note: 'A work cannot know what came after it. If it supports only a part of the sentence, move the citation there',
        cause: {
          reason: `${last[1]} stands here`,
          span: { block, start: begin + last.index, end: begin + last.index + 4 },
        },
      })
    }
  },
})

/** Within parentheses a year dates an aside. */
function isAside(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at)
}
