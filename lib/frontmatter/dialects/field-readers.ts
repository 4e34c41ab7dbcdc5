import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import type { Speak } from '../speak.ts'
import {
  itemsOf,
  type Located,
  type LocatedEntry,
  type LocatedScalar,
  mapAt,
  scalarAt,
  slice,
  split,
} from '../yaml/located.ts'
import { readAbstracts } from './abstracts.ts'
import { readFunding } from './funding.ts'
import { readJournal, readPages } from './journal.ts'
import { plainForm, readTitle, withoutBars } from './journal-forms.ts'
import { readKeywords } from './keywords.ts'
import { readCrossref, readLabels, readWord, wordOfTemplate } from './labels.ts'
import { readLicence } from './licence.ts'

/** Brings a value into the schema's form; gives nothing where it has put it into the draft itself. */
type FieldReader = (entry: LocatedEntry, draft: Draft, speak: Speak) => Located | undefined

/** By path: values whose form differs from dialect to dialect. All others are put as they are. */
export const fieldReaders: Readonly<Record<string, FieldReader>> = {
  abstracts: (entry, draft) => addAbstracts(entry, draft),
  'abstracts.plain-language-summary': (entry, draft) => addAbstracts(entry, draft, 'plain-language-summary'),
  'abstracts.key-points': (entry, draft) => addAbstracts(entry, draft, 'key-points'),
  'abstracts.impact-statement': (entry, draft) => addAbstracts(entry, draft, 'impact-statement'),
  'abstracts.graphical': (entry, draft) => addAbstracts(entry, draft, 'graphical'),
  title: ({ value }, draft) => readTitle(value, draft),
  keywords: ({ value }) => readKeywords(plainForm(value)),
  licence: ({ value }, draft, speak) => readLicence(value, draft, speak),
  subtitle: ({ value }) => withoutBars(value),
  'dates.date': ({ value }) => readDate(value),
  // Blogs and Computo say so whether a text is published.
  'dates.published': ({ value }) => withoutSwitch(value),
  copyright: ({ value }) => readCopyright(value),
  journal: ({ value }) => readJournal(value),
  'journal.pages': addPages,
  funding: (entry, draft) => void readFunding(entry, draft),
  numbering: ({ value }, draft, speak) => numbering(value, draft, speak),
  labels: ({ key, value }, draft, speak) =>
    foldKey(key) === 'crossref' ? void readCrossref(value, draft, speak) : readLabels(value),
  'labels.figure.caption': ({ value }) => readWord(value),
  'labels.table.caption': ({ value }) => readWord(value),
  'labels.listing.caption': ({ value }) => readWord(value),
  'labels.figure.reference': ({ value }) => readWord(value),
  'labels.table.reference': ({ value }) => readWord(value),
  'labels.listing.reference': ({ value }) => readWord(value),
  'labels.equation.reference': ({ value }) => readWord(value),
  'labels.section.reference': ({ value }) => readWord(value),
  bibliography: ({ value }) => (isComputed(value) ? filesIn(value) : listed(value, /,/g)),
  csl: ({ value }, _draft, speak) => namedStyle(value, speak),
  outputs: ({ value }) => listed(value, /[,\s]/g),
  nocite: ({ value }) => listed(value, /[@,;\s]/g),
  macros: ({ value }) => macros(value),
  repository: (entry, _draft, speak) => repository(entry, speak),
}

function addAbstracts(entry: LocatedEntry, draft: Draft, type?: string): undefined {
  const { value, keySpan } = entry
  const typeEntry = type && { key: 'type', value: scalarAt(keySpan ?? value.span, type) }
  const list = readAbstracts(value, typeEntry || undefined)
  const there = draft.get('abstracts')
  // A companion's abstract does not stand beside the manuscript's own.
  if (there && there.span.source !== value.span.source) return
  draft.append('abstracts', itemsOf(list), value.span, keySpan)
}

/** A date in its parts, as templates of theses have it: `{year: 2018, month: June, day: 20}`. */
function readDate(value: Located): Located {
  if (value.kind !== 'map' || value.entries.some(({ key }) => foldKey(key) === 'literal')) return value
  const parts = ['day', 'month', 'year'].map((name) => value.entries.find(({ key }) => foldKey(key) === name))
  const texts = parts.flatMap((part) => (part?.value.kind === 'scalar' ? [part.value.text.trim()] : []))
  const isWhole = parts[2] !== undefined && texts.length === value.entries.length
  if (!isWhole) return value
  const isNumeric = texts.every((text) => /^\d+$/.test(text))
  return scalarAt(value.span, isNumeric ? texts.reverse().join('-') : texts.join(' '))
}

/** A statement, or who holds the right; `false` is only a template's switch. */
function readCopyright(value: Located): Located | undefined {
  return value.kind === 'scalar' && withoutSwitch(value)
    ? mapAt(value.span, { statement: value })
    : withoutSwitch(value)
}

/** Nothing of what only switches something on or off. */
function withoutSwitch(value: Located): Located | undefined {
  return value.kind === 'scalar' && typeof value.value === 'boolean' ? undefined : value
}

function addPages(entry: LocatedEntry, draft: Draft): undefined {
  if (entry.value.kind !== 'scalar') return
  for (const part of readPages(entry, entry.value)) {
    draft.put(`journal.${part.key}`, part.value, part.keySpan)
  }
}

/** `` `r here("refs.bib")` ``: knitr puts a result in its place. */
function isComputed(value: Located): value is LocatedScalar {
  return value.kind === 'scalar' && /^\s*`r\s/.test(value.text)
}

/** The bibliographies that a call in R names. */
function filesIn(value: LocatedScalar): Located {
  const names = [...value.text.matchAll(/["']([^"'\n]{1,300}\.(?:bib|json|ya?ml|ris))["']/g)]
  const items = names.map((match) => slice(value, match.index + 1, match.index + 1 + match[1]!.length))
  return { kind: 'list', span: value.span, items: items.length > 0 ? items : [value] }
}

/** A style that a program would find is none that galley can know: the citations get the one of manuscripts without. */
function namedStyle(value: Located, speak: Speak): Located | undefined {
  if (!isComputed(value)) return value
  speak('frontmatter/not-used', value.span, {
    reason: 'Unexpected code as “csl”, expected the id of a style or the path of a file',
    note: 'galley runs no code: citations have the style of manuscripts that name none.',
  })
  return undefined
}

/** `a.bib, b.bib` for files, `html, pdf` for outputs, `@a, @b` for keys. */
function listed(value: Located, separator: RegExp): Located {
  if (value.kind !== 'scalar') return value
  return { kind: 'list', span: value.span, items: split(value, separator) }
}

/** Kinds that `labels` has words for. */
const wordedKinds = new Set(['figure', 'table', 'equation', 'section'])

const headingLevel = /^heading[1-6]$/

/** MyST's numbering of a kind, `{enabled: true, template: Fig. %s}`: whether it is numbered, and its word. */
function numbering(value: Located, draft: Draft, speak: Speak): Located {
  if (value.kind === 'scalar') return mapAt(value.span, { sections: value })
  if (value.kind !== 'map') return value
  const level = value.entries.find(({ key }) => headingLevel.test(foldKey(key)))
  const entries = value.entries.flatMap((given): LocatedEntry[] => {
    // Sections are numbered on every level or on none.
    if (headingLevel.test(foldKey(given.key)) && given !== level) return []
    const entry = given === level ? { ...given, key: 'sections' } : given
    if (entry.value.kind !== 'map') return [entry]
    const parts = entry.value.entries
    for (const { key, keySpan, value: part } of parts) {
      if (foldKey(key) === 'enabled') continue
      const kind = foldKey(entry.key).replace(/s$/, '')
      const word = foldKey(key) === 'template' && wordedKinds.has(kind) ? wordOfTemplate(part) : undefined
      if (word && draft.put(`labels.${kind}.reference`, word, keySpan)) continue
      speak('frontmatter/not-used', keySpan ?? part.span, {
        reason: `Unexpected key “${key}” of “${entry.key}”, expected only whether it is numbered`,
        note: 'Its value is in no output.',
        actual: key,
      })
    }
    const enabled = parts.find(({ key }) => foldKey(key) === 'enabled')
    return enabled ? [{ ...entry, value: enabled.value }] : []
  })
  return { ...value, entries }
}

/** Macros with arguments, `{"\\f": ["#1^2", 1]}` (MathJax), are their text. */
function macros(value: Located): Located {
  if (value.kind !== 'map') return value
  const entries = value.entries.map((entry) => {
    const first = entry.value.kind === 'list' ? entry.value.items[0] : undefined
    return first ? { ...entry, value: first } : entry
  })
  return { ...value, entries }
}

/** `owner/name` is a repository of GitHub; Computo's `repo` is a name alone, of which its template makes an address. */
function repository({ key, keySpan, value }: LocatedEntry, speak: Speak): Located | undefined {
  const name = value.kind === 'scalar' ? value.text.trim() : ''
  if (value.kind !== 'scalar' || !/^[\w.-]+(?:\/[\w.-]+)?$/.test(name)) return value
  if (!name.includes('/')) {
    if (foldKey(key) !== 'repo' || /\.[a-z]{2,}$/i.test(name)) return value
    speak('frontmatter/not-used', keySpan ?? value.span, {
      reason: `Unexpected name “${name}” of a repository, expected \`owner/name\` or an address`,
      note: 'It is in no output: only a journal’s own template knows whose repository it is.',
      actual: name,
    })
    return undefined
  }
  const url = `https://github.com/${name}`
  return { ...value, value: url, text: url, map: value.map.slice(0, 1) }
}
