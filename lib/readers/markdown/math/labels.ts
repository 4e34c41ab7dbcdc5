import type { Position } from 'unist'
import { positionAt } from '../../../diagnostics/points.ts'
import type { Reading } from '../construct.ts'

/** LaTeX's `\label{eq:x}`, and bookdown's `(\#eq:x)`. */
const label = /[ \t]*(?:\\label\s*\{([^{}]*)\}|\(\\#([^()\s]+)\))/g

/** Takes the labels out of a formula's TeX: they name it, and say nothing of how it looks. */
export function takeLabels(tex: string): { value: string; labels: string[] } {
  const labels: string[] = []
  const value = tex.replace(label, (_all, name?: string, other?: string) => {
    labels.push((name ?? other ?? '').trim())
    return ''
  })
  return { value, labels }
}

/** amsmath's `\tag{4}`: what is set beside the formula; one with TeX in it stays in the formula. */
const tag = /[ \t]*\\tag\s{0,9}\{\s{0,9}([^{}\\$\s][^{}\\$]{0,20})\}/g

/** Takes the numbers that an author gave out of a formula's TeX. */
export function takeTags(tex: string): { value: string; tags: string[] } {
  const tags: string[] = []
  const value = tex.replace(tag, (_all, number: string) => {
    tags.push(number.trim())
    return ''
  })
  return { value, tags }
}

/** Says that the labels and numbers in a formula's source were read; they stand in its id. */
export function consumeLabels(position: Position | undefined, reading: Reading): void {
  const start = position?.start.offset ?? 0
  const end = position?.end.offset ?? start
  for (const pattern of [label, tag])
    for (const match of reading.source.slice(start, end).matchAll(pattern)) {
      const at = start + match.index
      reading.consume('label', positionAt(reading.source, at, at + match[0].length))
    }
}
