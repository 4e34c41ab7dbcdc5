import { isMap, isScalar, parseDocument } from 'yaml'
import { frontMatterOf } from '../front-matter-text.ts'

/** What a later file of a manuscript says of itself. Offsets are UTF-16 units of its text. */
export interface ChapterMatter {
  /** Its title, without quotes. */
  title?: { start: number; end: number }
  /** Its label (MyST), to which others refer. */
  label?: { start: number; end: number }
  /** Where its text begins, behind the front matter. */
  bodyAt: number
  /** Fields that have no place in a part of a manuscript. */
  unused: { key: string; start: number; end: number }[]
}

/** Fields that only say how a program shall treat the file. */
const settings =
  /^(?:jupytext|kernelspec|format|execute|engine|editor|output|number-sections|order|label|numbering|weight|layout|toc|lang|site|jupyter|bibliography|csl|link-citations|short[-_]title|draft|slug|url)$/i

/** Reads the front matter of a file that is a part of a manuscript. */
export function readChapter(text: string): ChapterMatter {
  const matter = frontMatterOf(text)
  const bodyAt = matter?.end ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0)
  if (!matter) return { bodyAt, unused: [] }
  const { contents } = parseDocument(matter.text)
  const found: ChapterMatter = { bodyAt, unused: [] }
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key) || !key.range) continue
    const name = String(key.value)
    const said =
      isScalar(value) && value.range ? rangeOf(matter, String(value.value ?? ''), value.range[0]) : undefined
    if (said && name === 'title') {
      found.title = said
      continue
    }
    if (said && name === 'label') found.label = said
    if (settings.test(name)) continue
    found.unused.push({ key: name, start: matter.start + key.range[0], end: matter.start + key.range[1] })
  }
  return found
}

/** Where a scalar's words stand, without quotes; nothing where they stand otherwise than they are meant. */
function rangeOf(
  matter: { text: string; start: number },
  written: string,
  from: number,
): { start: number; end: number } | undefined {
  const at = matter.text.indexOf(written, from)
  if (at < 0 || written === '' || written.includes('\n')) return undefined
  return { start: matter.start + at, end: matter.start + at + written.length }
}
