import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import type { Citation, CitationForm, CitationItem } from '../../../document/nodes.ts'
import { findLocator } from '../citation/locator.ts'
import type { Call, Command, TexContext } from './context.ts'
import type { Range } from './scan.ts'

/** `\cite[see][p. 3]{one,two}`, with a star for all names (natbib, biblatex). */
function citation(mode: Citation['mode'], form?: CitationForm): Command {
  return {
    optional: 2,
    required: 1,
    make(call, tex) {
      const items = itemsOf(call, tex)
      const node: Citation = { type: 'citation', mode, items, children: [], position: tex.place(call) }
      const each = mode === 'narrative' && items.length > 1
      const allNames = tex.text[call.start + 1 + call.name.length] === '*'
      if (form || each || allNames)
        node.form = { ...form, ...(each && { each }), ...(allNames && { allNames }) }
      return [node]
    },
  }
}

function itemsOf(call: Call, tex: TexContext): CitationItem[] {
  const keys = call.required[0]!
  const [first, second] = call.optional
  const before = second ? first : undefined
  const items = keysIn(keys, tex)
  const [head] = items
  const last = items[items.length - 1]
  if (head && before) head.prefix = tex.inline(before)
  if (last) addNote(last, second ?? first, tex)
  return items
}

function keysIn(keys: Range, tex: TexContext): CitationItem[] {
  const items: CitationItem[] = []
  let at = keys.start
  for (const written of tex.text.slice(keys.start, keys.end).split(',')) {
    const key = written.trim()
    const start = at + written.indexOf(key)
    const keyPosition = tex.place({ start, end: start + key.length })
    if (key)
      items.push({ key, prefix: [], suffix: [], suppressAuthor: false, keyPosition, position: keyPosition })
    at += written.length + 1
  }
  return items
}

function addNote(item: CitationItem, note: Range | undefined, tex: TexContext): void {
  if (!note) return
  const text = tex.text.slice(note.start, note.end).replaceAll('~', ' ')
  const found = findLocator(text)
  if (!found) {
    item.suffix = tex.inline(note)
    return
  }
  const { label, term, value } = found
  item.locator = {
    label,
    ...(term && { term }),
    value: value.replace(/--+/g, '–'),
    position: tex.place({ start: note.start + found.start, end: note.start + found.end }),
  }
  if (found.end < text.length) item.suffix = tex.inline({ start: note.start + found.end, end: note.end })
}

/** `\parencites[12]{one}[see][3]{two}`: several works, each with its own notes (biblatex, 3.9.3). */
function severalCitations(mode: Citation['mode'], form?: CitationForm): Command {
  return {
    required: 1,
    repeats: true,
    make(call, tex) {
      const groups = [...call.optional, ...call.required].sort((a, b) => a.start - b.start)
      const items: CitationItem[] = []
      let optional: Range[] = []
      for (const group of groups) {
        if (call.optional.includes(group)) optional.push(group)
        else {
          items.push(...itemsOf({ ...call, optional, required: [group] }, tex))
          optional = []
        }
      }
      const node: Citation = { type: 'citation', mode, items, children: [], position: tex.place(call) }
      const each = mode === 'narrative' && items.length > 1
      if (form || each) node.form = { ...form, ...(each && { each }) }
      return [node]
    },
  }
}

/** `\footcite`: the citation in a note of its own (biblatex, 3.9.1). */
const inNote = (cited: Command): Command => ({
  ...cited,
  make(call, tex) {
    const position = tex.place(call)
    const identifier = `note-at-${position.start.offset}`
    const children = cited.make(call, tex)
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier,
      children: [{ type: 'paragraph', children, position }],
      position,
    }
    tex.reading.inlineNotes.push(definition)
    return [{ type: 'footnoteReference', identifier, position }]
  },
})

/** `\nocite{one,two}`: works for the list of references alone. */
const listed: Command = {
  required: 1,
  make(call, tex) {
    for (const { key } of keysIn(call.required[0]!, tex)) tex.reading.listed.add(key)
    tex.reading.consume('nocite', tex.place(call))
    return []
  },
}

/** `\citetext{see \citealp{one}}`: words between the brackets of a citation (natbib, 2.5). */
const text: Command = {
  required: 1,
  make: (call, tex): PhrasingContent[] => [
    { type: 'text', value: '(', data: { generated: true } },
    ...tex.inline(call.required[0]!),
    { type: 'text', value: ')', data: { generated: true } },
  ],
}

const parenthetical = citation('parenthetical')
const bare = citation('parenthetical', { bare: true })
const several = severalCitations('parenthetical')
const narrative = citation('narrative')
const author = citation('narrative', { part: 'author' })
const year = citation('parenthetical', { part: 'year' })

/** The commands of natbib and biblatex that cite, by name. */
export const citations: Readonly<Record<string, Command>> = {
  ...{ cite: parenthetical, citep: parenthetical, parencite: parenthetical, autocite: parenthetical },
  ...{ Citep: parenthetical, Parencite: parenthetical, Autocite: parenthetical, supercite: parenthetical },
  ...{ citet: narrative, textcite: narrative, citetalias: narrative, citepalias: parenthetical },
  Citet: citation('narrative', { capital: true }),
  Textcite: citation('narrative', { capital: true }),
  citealt: citation('narrative', { bare: true }),
  Citealt: citation('narrative', { bare: true, capital: true }),
  citealp: citation('parenthetical', { bare: true }),
  Citealp: citation('parenthetical', { bare: true, capital: true }),
  citenum: citation('parenthetical', { bare: true }),
  fullcite: citation('parenthetical', { bare: true }),
  citeauthor: author,
  Citeauthor: citation('narrative', { part: 'author', capital: true }),
  citeyear: year,
  citedate: year,
  citeyearpar: citation('parenthetical', { part: 'year', bracketed: true }),
  citetitle: citation('parenthetical', { part: 'title' }),
  ...{ footcite: inNote(bare), footfullcite: inNote(bare) },
  ...{ smartcite: inNote(bare), footcites: inNote(severalCitations('parenthetical', { bare: true })) },
  ...{ cites: several, parencites: several, autocites: several, supercites: several },
  ...{ Parencites: several, Autocites: several, textcites: severalCitations('narrative') },
  nocite: listed,
  citetext: text,
}
