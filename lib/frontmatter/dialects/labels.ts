import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import type { Speak } from '../speak.ts'
import { itemsOf, type Located, type LocatedEntry, mapAt } from '../yaml/located.ts'

/** Quarto's prefixes of kinds, as the keys of its `crossref` begin. */
const kinds: Readonly<Record<string, string>> = {
  fig: 'figure',
  tbl: 'table',
  lst: 'listing',
  eq: 'equation',
  sec: 'section',
  ...{ thm: 'theorem', lem: 'lemma', cor: 'corollary', prp: 'proposition', cnj: 'conjecture' },
  ...{ def: 'definition', exm: 'example', exr: 'exercise', sol: 'solution', rem: 'remark' },
  ...{ alg: 'algorithm', nte: 'note', tip: 'tip', wrn: 'warning', imp: 'important', cau: 'caution' },
}

/** One word for a kind stands in captions and in references. */
export function readLabels(value: Located): Located {
  if (value.kind !== 'map') return value
  const entries = value.entries.map((entry): LocatedEntry => {
    if (entry.value.kind !== 'scalar') return entry
    return { ...entry, value: mapAt(entry.value.span, { caption: entry.value }) }
  })
  return { ...value, entries }
}

/** pandoc-crossref's words: of a list, which has one for every plural, the first. */
export function readWord(value: Located): Located | undefined {
  return itemsOf(value)[0]
}

/** Quarto's `crossref`: the words for figures, tables, listings, equations, sections, theorems and boxes. */
export function readCrossref(value: Located, draft: Draft, speak: Speak): void {
  if (value.kind !== 'map') return
  for (const { key, keySpan, value: word } of value.entries) {
    const [, prefix = '', part] = /^([a-z]{2,3})-?(title|prefix)$/.exec(foldKey(key)) ?? []
    if (part && Object.hasOwn(kinds, prefix))
      draft.put(`labels.${kinds[prefix]}.${part === 'title' ? 'caption' : 'reference'}`, word, keySpan)
    // Series of floats are read with the text, whose ids name them.
    else if (key !== 'custom')
      speak('frontmatter/not-used', keySpan ?? word.span, {
        reason: `Unexpected key “${key}” of “crossref”, expected a word for figures, tables, listings, equations, sections, theorems or boxes`,
        note: 'Its value is in no output.',
        actual: key,
      })
  }
}

/**
 * The word of MyST's template for a kind, `Fig. %s`.
 *
 * @returns nothing where more than the word is said
 */
export function wordOfTemplate(template: Located): Located | undefined {
  if (template.kind !== 'scalar') return undefined
  const word = /^([^%]*\S)[ \u00A0]%s$/.exec(template.text)?.[1]
  return word === undefined ? undefined : { ...template, value: word, text: word }
}
