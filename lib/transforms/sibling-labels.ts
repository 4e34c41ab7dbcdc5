import { slug } from './slug.ts'

/** Signs before and after a label, one by one: Markdown's attributes, LaTeX, MyST, bookdown, chunks and directives. */
const signs: readonly RegExp[] = [
  /[{\s]#([^\s#{}()[\]|]{1,200})/g,
  /\\label\{([^{}\s]{1,200})\}/g,
  /\(\\#([^\s()]{1,200})\)/g,
  /^\(([^\s()]{1,200})\)=/gm,
  /\b(?:label|name|id)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?([^\s"',{}]{1,200})/g,
  /^[ \t>]{0,12}`{3,9}\{[a-z]{1,20}[ ,]{1,4}([^\s,={}]{1,200})[ \t]{0,4}[,}]/gim,
]
const heading = /^#{1,6}[ \t]+([^\n{]{1,300})/gm

/**
 * The labels that a text of Markdown gives to its parts, found by their signs alone: enough to say where a reference
 * leads that leads to nothing here.
 *
 * @returns in lower case
 */
export function labelsOf(text: string): Set<string> {
  const labels = new Set<string>()
  for (const sign of signs) for (const [, label] of text.matchAll(sign)) labels.add(label!.toLowerCase())
  for (const [, words] of text.matchAll(heading)) labels.add(slug(words!))
  return labels
}
