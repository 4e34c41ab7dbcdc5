import { countries, demonyms } from '../../english/demonyms.ts'
import type { Span } from '../../model/block.ts'
import { Families, type Form, times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** Short forms of country names in compounds. */
const short: Readonly<Record<string, string>> = {
  af: 'Afghanistan',
  pak: 'Pakistan',
  indo: 'India',
  sino: 'China',
  franco: 'France',
  russo: 'Russia',
  turco: 'Turkey',
  greco: 'Greece',
  italo: 'Italy',
}

/** “TTP-Taliban”, and the longer names that end in the same words. */
interface Compound {
  full: Map<string, Span[]>
  bare: Span[]
}

/** One pair, or one party, under several names in compounds. */
export const entityNameVariant = defineRule({
  id: 'text/entity-name-variant',
  severity: 'suggestion',
  summary:
    'A compound of two names that the document forms in another way elsewhere: Pak-Afghan, Af-Pak, Afghanistan-Pakistan.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    const countryPairs = new Families()
    const compounds = new Map<string, Compound>()
    for (const { block, words, at, word } of model.englishWords) {
      const next = words[at + 1]
      if (!next || !/^[-–]$/.test(next.gap) || /^[-–]/.test(words[at + 2]?.gap ?? '')) continue
      if (!/^\p{Lu}/u.test(word.text) || !/^\p{Lu}/u.test(next.text) || /[-–]$/.test(word.gap)) continue
      const span = { block, start: word.start, end: next.end }
      const pair = [countryOf(word.text), countryOf(next.text)]
      if (pair[0] && pair[1]) {
        countryPairs.add([...pair].sort().join('+'), `${word.text}–${next.text}`, span)
        continue
      }
      const after = words[at + 2]
      const long = after?.gap === ' ' && /^\p{Lu}/u.test(after.text)
      const last = long ? after.text : next.text
      const key = `${word.text}–${last}`
      const entry: Compound = compounds.get(key) ?? { full: new Map(), bare: [] }
      compounds.set(key, entry)
      if (!long) entry.bare.push(span)
      else {
        const full = `${word.text}–${next.text} ${after.text}`
        const spans = entry.full.get(full) ?? []
        entry.full.set(full, spans)
        spans.push({ ...span, end: after.end })
      }
    }
    for (const { forms } of countryPairs.mixed()) {
      const [major, ...minor] = forms as [Form, ...Form[]]
      const names = (text: string) =>
        text.split('–').map((part) => (part.toLowerCase() in short ? part : countryOf(part)))
      for (const form of minor) {
        // Noun and adjective, in either order, say the same; a short form is another name.
        const isShort = names(form.text).some((name) => name !== undefined && name.toLowerCase() in short)
        if (!isShort && form.spans.length * 2 > major.spans.length) continue
        for (const span of form.spans)
          report(finding(span, form.text, major.text, major.spans[0]!, major.spans.length))
      }
    }
    for (const { full, bare } of compounds.values()) {
      const [most] = [...full].sort((a, b) => b[1].length - a[1].length)
      if (!most || most[1].length <= bare.length) continue
      for (const span of bare) {
        const there = span.block.text.slice(span.start, span.end)
        report(finding(span, there, most[0], most[1][0]!, most[1].length))
      }
    }
  },
})

function countryOf(text: string): string | undefined {
  const bare = text.replace(/['’]s$/, '')
  return short[bare.toLowerCase()] ?? countries.get(bare) ?? (demonyms.has(bare) ? bare : undefined)
}

function finding(span: Span, there: string, elsewhere: string, cause: Span, count: number) {
  return {
    span,
    reason: `Unexpected name \`${there}\`, expected one name for one thing, such as \`${elsewhere}\``,
    note: `“${elsewhere}” stands ${times(count)}`,
    cause: { reason: `\`${elsewhere}\` stands here`, span: cause },
  }
}
