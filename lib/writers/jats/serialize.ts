import type { VFile } from 'vfile'
import type { Element, ElementContent } from 'xast'
import { report } from '../../diagnostics/report.ts'
import {
  type GeneratedRange,
  type MappedElement,
  SourceMap,
  type SourcePlace,
} from '../../document/source-map.ts'
import { elementOnly } from './content-model.ts'
import type { DoctypeIds } from './tag-set.ts'

/** What XML 1.0, 2.2 (Char) excludes: control characters, lone surrogates, U+FFFE and U+FFFF. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** An article as bytes-to-be, with the way back to its source. */
export interface Serialized {
  xml: string
  places: SourceMap
  generated: GeneratedRange[]
}

/**
 * Writes an article as XML. Lines break only where elements alone may stand, so no white space is added to text.
 *
 * @param root the `article` element
 * @param file gets `jats/illegal-character` for each text with a character that XML cannot hold
 */
export function serializeJats(root: Element, doctype: DoctypeIds, file: VFile): Serialized {
  const serializer = new Serializer(file)
  serializer.write('<?xml version="1.0" encoding="UTF-8"?>\n')
  serializer.write(`<!DOCTYPE article PUBLIC "${doctype.public}" "${doctype.system}">\n`)
  serializer.element(root, -1, undefined, 0)
  serializer.write('\n')
  return {
    xml: serializer.chunks.join(''),
    places: new SourceMap(serializer.elements),
    generated: serializer.generated,
  }
}

class Serializer {
  readonly chunks: string[] = []
  readonly elements: MappedElement[] = []
  readonly generated: GeneratedRange[] = []
  #length = 0

  constructor(readonly file: VFile) {}

  write(text: string): void {
    this.chunks.push(text)
    this.#length += text.length
  }

  element(node: Element, parent: number, around: SourcePlace | undefined, depth: number): void {
    const start = this.#length
    const place = placeOf(node) ?? around
    const index = this.elements.length
    const mapped: MappedElement = { name: node.name, start, end: start, parent }
    if (place) mapped.place = place
    this.elements.push(mapped)
    this.write(`<${node.name}`)
    for (const [name, value] of Object.entries(node.attributes)) {
      if (value !== null && value !== undefined) this.write(` ${name}="${this.#attribute(value, place)}"`)
    }
    if (node.children.length === 0) this.write('/>')
    else {
      this.write('>')
      this.#content(node, index, place, depth)
      this.write(`</${node.name}>`)
    }
    mapped.end = this.#length
    if (node.data?.generated) this.#markGenerated(start, false)
  }

  #content(node: Element, index: number, place: SourcePlace | undefined, depth: number): void {
    const lines = elementOnly.has(node.name) && node.children.every((child) => child.type !== 'text')
    for (const child of node.children) {
      if (lines) this.write(`\n${'  '.repeat(depth + 1)}`)
      this.#child(child, index, place, depth + 1)
    }
    if (lines) this.write(`\n${'  '.repeat(depth)}`)
  }

  #child(child: ElementContent, parent: number, place: SourcePlace | undefined, depth: number): void {
    const start = this.#length
    if (child.type === 'element') this.element(child, parent, place, depth)
    else if (child.type === 'instruction') this.write(`<?${child.name}${child.value && ` ${child.value}`}?>`)
    else if (child.type === 'text' || child.type === 'cdata') {
      this.write(this.#text(child.value, place))
      if (child.type === 'text' && child.data?.generated)
        this.#markGenerated(start, child.data.generated === 'cited')
    }
  }

  /** Ranges never overlap: one that holds earlier ones takes their place. */
  #markGenerated(start: number, isCited: boolean): void {
    while (this.generated.length > 0 && this.generated.at(-1)!.start >= start) this.generated.pop()
    const last = this.generated.at(-1)
    if (last && last.end === start && (last.isCited ?? false) === isCited) last.end = this.#length
    else this.generated.push({ start, end: this.#length, ...(isCited && { isCited }) })
  }

  /** `>` is always escaped, so that `]]>` never stands in text; a bare CR would be read back as LF. */
  #text(value: string, place: SourcePlace | undefined): string {
    return this.#legal(value, place)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\r', '&#xD;')
  }

  /** White space in attributes would be read back as blanks (XML 1.0, 3.3.3). */
  #attribute(value: string, place: SourcePlace | undefined): string {
    return this.#text(value, place)
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '&#xA;')
      .replaceAll('\t', '&#x9;')
  }

  #legal(value: string, place: SourcePlace | undefined): string {
    if (!/[^\t\n -\uD7FF\uE000-\uFFFD]/.test(value)) return value
    const found = value.match(illegal)
    if (!found) return value
    const names = [...new Set(found)].map(
      (char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    )
    report(this.file, 'jats/illegal-character', {
      reason: `Unexpected ${names.join(', ')}, expected characters that XML can hold`,
      ...(place?.path
        ? { foreign: { path: place.path, position: place.position } }
        : place && { place: place.position }),
      note: 'In JATS it stands as U+FFFD. Remove it from the text.',
    })
    return value.replace(illegal, '\uFFFD')
  }
}

function placeOf(node: Element): SourcePlace | undefined {
  if (!node.position) return undefined
  return node.data?.path ? { position: node.position, path: node.data.path } : { position: node.position }
}
