import { element, generatedText, placed } from '../element.ts'
import { languageTag } from '../language.ts'
import { proseParts } from '../prose-part.ts'
import type { Result, State } from '../state.ts'

/** The abstract, further ones by their type, and translated ones, which the DTD wants last. */
export function abstracts(state: State): Result {
  const { language } = state.document.metadata
  const written = proseParts('abstract', state).map((part) => {
    const index = Number(/^abstracts?\.(\d+)/.exec(part.path)?.[1] ?? 0)
    const entry = state.document.metadata.abstracts[index]
    const lang = languageTag(part.lang ?? entry?.language)
    const translated = lang !== undefined && lang.toLowerCase() !== language.toLowerCase()
    const name = translated ? 'trans-abstract' : 'abstract'
    const made = element(
      name,
      { 'abstract-type': part.name ?? entry?.type, 'xml:lang': translated ? lang : undefined },
      entry?.title && element('title', {}, generatedText(entry.title)),
      state.blocks(name, part.children),
    )
    return {
      translated,
      made: placed(made, part.position ? { position: part.position } : state.place(part.path)),
    }
  })
  const full = written.filter(({ made }) => made.children.length > 0)
  return [...full.filter((one) => !one.translated), ...full.filter((one) => one.translated)].map(
    (one) => one.made,
  )
}
