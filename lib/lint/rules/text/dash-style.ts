import type { Span } from '../../model/block.ts'
import { times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

type Style = 'em' | 'em-spaced' | 'en-spaced'

/** How a dash between parts of a sentence is written, with its typewritten forms. */
const written: Record<Style, string> = { em: '—', 'em-spaced': ' — ', 'en-spaced': ' – ' }
const names: Record<Style, string> = {
  em: 'an em dash without spaces',
  'em-spaced': 'an em dash between spaces',
  'en-spaced': 'an en dash between spaces',
}
/** A dash between words: with white space on both sides, or on neither. */
const dash = /(?<=[\p{L}\p{N})\]”’"'\ufffc])(?:( )(—|–|---?)( )|(—|---))(?=[\p{L}\p{N}([“‘"'\ufffc])/gu
/** Fewer dashes decide nothing. */
const least = 4

/** Dashes between parts of a sentence in two styles. */
export const dashStyle = defineRule({
  id: 'text/dash-style',
  severity: 'suggestion',
  summary: 'Dashes between parts of a sentence in another style than most, or than `dashes` asks for.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    const found = new Map<Style, Span[]>()
    for (const block of model.english) {
      if (
        block.scope === 'back' ||
        block.kind === 'cell' ||
        block.kind === 'line' ||
        block.kind === 'heading'
      )
        continue
      for (const match of block.text.matchAll(dash)) {
        const span = { block, start: match.index, end: match.index + match[0].length }
        if (model.isQuoted(block, span.start, span.end)) continue
        const style = styleOf(match[2] ?? match[4]!, match[1] !== undefined)
        found.set(style, [...(found.get(style) ?? []), span])
      }
    }
    const house = model.settings?.dashes
    const [major, ...minor] = [...found].sort((a, b) => b[1].length - a[1].length)
    const kept: Style | undefined = house ?? major?.[0]
    const most = kept ? (found.get(kept)?.length ?? 0) : 0
    for (const [style, spans] of house ? found : minor) {
      if (style === kept || !kept || (!house && (most < least || spans.length * 3 > most))) continue
      for (const span of spans) {
        report({
          span,
          reason: `Unexpected ${names[style]}, expected ${names[kept]}`,
          expected: [written[kept]],
          note: house
            ? 'The manuscript asks for it by `dashes`'
            : `It stands ${times(most)}, the other ${times(spans.length)}`,
          ...(most > 0
            ? { cause: { reason: 'The other style stands here', span: found.get(kept)![0]! } }
            : {}),
        })
      }
    }
  },
})

function styleOf(mark: string, spaced: boolean): Style {
  if (!spaced) return 'em'
  return mark === '—' || mark === '---' ? 'em-spaced' : 'en-spaced'
}
