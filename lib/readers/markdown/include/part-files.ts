import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml'
import { isBlockPart } from '../block-parts.ts'
import { frontMatterOf } from '../front-matter-text.ts'

/** A part of the document that stands in a file of its own: `abstract: abstract.md`. Offsets are UTF-16 units. */
export interface PartFile {
  part: string
  path: string
  /** Where the path stands in the front matter, without quotes. */
  start: number
  end: number
}

const markdownFile = /^[^\s<>:"|?*]{1,200}\.(?:md|markdown)$/i

/** The parts that a front matter, or its `parts`, names by their files (MyST's guide, “Document Parts”). */
export function partFiles(text: string): PartFile[] {
  const matter = frontMatterOf(text)
  if (!matter || !/\.(?:md|markdown)["']?[ \t]*\r?$/im.test(matter.text)) return []
  const { contents } = parseDocument(matter.text)
  if (!isMap(contents)) return []
  const parts = contents.get('parts', true)
  return [contents, ...(isMap(parts) ? [parts] : [])]
    .flatMap((map) => namedIn(map, matter))
    .sort((a, b) => a.start - b.start)
}

function namedIn(map: YAMLMap, matter: { text: string; start: number }): PartFile[] {
  return map.items.flatMap(({ key, value }): PartFile[] => {
    if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string' || !value.range) return []
    const [part, path] = [String(key.value), value.value.trim()]
    const at = matter.text.indexOf(path, value.range[0])
    if (!isBlockPart(part) || !markdownFile.test(path) || at < 0) return []
    return [{ part, path, start: matter.start + at, end: matter.start + at + path.length }]
  })
}
