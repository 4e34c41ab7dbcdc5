import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { boxWord } from '../document/box-words.ts'
import type { Manuscript, Target } from '../document/document.ts'
import { Ids } from '../document/ids.ts'
import type { Division, Figure, FloatSeries, MathBlock, Section } from '../document/nodes.ts'
import { type Terms, termsFor } from '../document/terms.ts'
import { type TypedCaption, typedCaption } from './typed-caption.ts'

/**
 * Numbers sections, figures, tables, listings, equations and theorems in document order, gives each thing that
 * can be referred to an id legal in XML and HTML, and lists them as targets by the author's own labels.
 */
export function remarkNumbers() {
  return (manuscript: Manuscript, file: VFile): Manuscript => {
    const counter = new Counter(manuscript, file)
    visit(manuscript, (node, _index, parent) => {
      if (node.type === 'section') counter.section(node)
      else if (node.type === 'figure')
        counter.figure(node, parent?.type === 'figure' ? (parent as Figure) : undefined)
      else if (node.type === 'math') counter.equation(node)
      else if (node.type === 'division') counter.division(node)
      else counter.labelled(node)
    })
    manuscript.data.manuscript.targets = counter.targets
    return manuscript
  }
}

/** Kinds whose number restarts nowhere: one count each in the whole document. */
type Counted = Figure['kind'] | 'equation' | `theorem-${string}` | `series-${string}`

/** Kinds that a word stands before the numbers of. */
type Worded = Figure['kind'] | 'equation' | 'section'

type Words = Manuscript['data']['manuscript']['metadata']['labels']

function isWordedBox(name: string, words: Words): name is keyof Words {
  return Object.hasOwn(words, name)
}

/** “4”, or “4–6”. */
function rangeOf(numbers: readonly string[]): string | undefined {
  return numbers.length > 0 ? [...new Set([numbers[0], numbers.at(-1)])].join('–') : undefined
}

/** pandoc-fignos and Manubot: `tag="S1"` is the number, and nothing is counted. */
function tagOf(figure: Figure): string | undefined {
  return [figure, ...figure.children].map((node) => node.data?.attributes?.values?.tag).find((tag) => tag)
}

function inSeries({ isJoined }: FloatSeries, word: string, number: string): string {
  return `${word}${isJoined ? '' : ' '}${number}`
}

class Counter {
  readonly targets = new Map<string, Target>()
  readonly #ids = new Ids()
  readonly #counts = new Map<Counted, number>()
  readonly #parts = new Map<Figure, number>()
  readonly #sectionNumbers: number[] = []
  readonly #appended = new Set<Section>()
  readonly #numbering: Manuscript['data']['manuscript']['metadata']['numbering']
  readonly #words: Words
  readonly #language: string
  readonly #terms: Terms
  readonly #file: VFile

  constructor(manuscript: Manuscript, file: VFile) {
    const { metadata } = manuscript.data.manuscript
    this.#numbering = metadata.numbering
    this.#words = metadata.labels
    this.#language = metadata.language
    this.#terms = termsFor(metadata.language)
    this.#file = file
  }

  section(section: Section): void {
    const label = section.data?.attributes?.id
    const heading = section.children[0]
    const title = heading?.type === 'heading' ? textOf(heading) : ''
    const unnumbered =
      section.data?.attributes?.classes?.includes('unnumbered') ||
      section.role === 'references' ||
      this.#isInAppendix(section)
    if (this.#numbering.sections && !unnumbered) section.number = this.#nextSection(section.depth)
    section.id = this.#ids.make(label ?? section.id, 'section')
    const target: Target = { id: section.id, kind: 'section', title }
    if (section.number)
      Object.assign(target, { number: section.number, label: this.#referenceTo('section', section.number) })
    this.#add(label ?? section.id, target, section)
  }

  /** Quarto's appendices, marked by their class, stand outside the count with all that is in them. */
  #isInAppendix(section: Section): boolean {
    const isIn = section.data?.attributes?.classes?.includes('appendix') || this.#appended.has(section)
    if (isIn) for (const child of section.children) if (child.type === 'section') this.#appended.add(child)
    return isIn
  }

  figure(figure: Figure, whole: Figure | undefined): void {
    const label = figure.id || figure.data?.attributes?.id
    const isNumbered =
      (figure.kind === 'table' ? this.#numbering.tables : this.#numbering.figures) &&
      (label || figure.children.some((child) => child.type === 'caption')) &&
      !figure.data?.attributes?.classes?.includes('unnumbered')
    const typed = typedCaption(figure, whole !== undefined)
    // Without a label of its own, the text can only refer to it by the number that the author typed.
    const given = tagOf(figure) ?? (label || whole ? undefined : typed?.number)
    if (isNumbered)
      figure.number = given
        ? this.#give(figure.kind, given)
        : whole
          ? this.#nextPart(whole)
          : this.#next(figure.series ? `series-${figure.series.key}` : figure.kind)
    if (typed && figure.number) this.#settle(figure, typed)
    if (figure.number && !whole) figure.label = this.#captionOf(figure, figure.number)
    if (figure.number && whole) figure.label = `(${figure.number.replace(/^\d+/, '')})`
    figure.id = this.#ids.make(label || `${figure.kind}-${figure.number ?? 'x'}`, figure.kind)
    const target: Target = { id: figure.id, kind: figure.kind }
    if (figure.number)
      Object.assign(target, { number: figure.number, label: this.#referenceToFloat(figure, figure.number) })
    if (label) this.#add(label, target, figure)
  }

  equation(math: MathBlock): void {
    const label = math.id || math.data?.attributes?.id
    const { tags = [], labels = [] } = math.data ?? {}
    if (!label) {
      for (const tag of tags) this.#give('equation', tag)
      math.number = rangeOf(tags)
      return
    }
    math.id = this.#ids.make(label, 'equation')
    const numbers: string[] = []
    // As in LaTeX, each labelled line of an `align` has a number of its own; all stand beside the whole.
    for (const [index, line] of [...new Set([label, ...labels])].entries()) {
      const target: Target = { id: math.id, kind: 'equation' }
      const tag = tags[index]
      if (tag !== undefined || (this.#numbering.equations && tags.length === 0)) {
        const number = tag === undefined ? this.#next('equation') : this.#give('equation', tag)
        numbers.push(number)
        Object.assign(target, { number, label: this.#referenceTo('equation', number) })
      }
      // Its further labels are numbered here, one by one.
      this.#add(line, target, { position: math.position })
    }
    math.number = rangeOf(tags.length > 0 ? tags : numbers)
  }

  division(division: Division): void {
    const label = division.id || division.data?.attributes?.id
    const isTheorem = division.kind === 'theorem'
    const name = division.name ?? (isTheorem ? 'theorem' : undefined)
    if (name && division.kind !== 'group' && (isTheorem || !division.title?.length))
      division.label = this.#boxWord(name, 'caption')
    // Quarto's boxes have numbers with its ids only (its guide, “Callouts”).
    const isCallout = division.kind === 'admonition' && /^(?:nte|tip|wrn|imp|cau)-/.test(label ?? '')
    if (isCallout && name) division.label = this.#boxWord(name, 'caption')
    const isCounted = (isTheorem && name !== 'proof') || isCallout
    if (isCounted && !division.data?.attributes?.classes?.includes('unnumbered')) {
      division.number = this.#next(`theorem-${name}`)
      division.label += ` ${division.number}`
    }
    if (!label) return
    division.id = this.#ids.make(label, 'box')
    const target: Target = { id: division.id, kind: isTheorem ? 'theorem' : 'other' }
    if (division.number) target.number = division.number
    if (division.label)
      target.label =
        name && division.number ? `${this.#boxWord(name, 'reference')} ${division.number}` : division.label
    this.#add(label, target, division)
  }

  #boxWord(name: string, place: 'caption' | 'reference'): string {
    const words = isWordedBox(name, this.#words) ? this.#words[name] : {}
    return words[place] ?? words.caption ?? boxWord(name, this.#language)
  }

  /** Anything else with an id of its own, such as a span: a link can go there. */
  labelled(node: {
    type: string
    data?: { attributes?: { id?: string }; labels?: string[] }
    position?: Section['position']
  }): void {
    const attributes = node.data?.attributes
    if (!attributes?.id || node.type === 'heading') return
    const label = attributes.id
    attributes.id = this.#ids.make(label, 'place')
    this.#add(label, { id: attributes.id, kind: 'other' }, node)
  }

  #add(
    label: string,
    target: Target,
    node: { position?: Section['position']; data?: { labels?: string[] } },
  ): void {
    if (this.targets.has(label)) {
      report(this.#file, 'transform/duplicate-label', {
        reason: `Unexpected second \`${label}\`, expected a label that nothing else has`,
        place: node.position && { start: node.position.start, end: node.position.start },
        note: 'References go to the first. Give one of the two another label.',
      })
      return
    }
    this.targets.set(label, target)
    for (const further of node.data?.labels ?? [])
      if (!this.targets.has(further)) this.targets.set(further, target)
  }

  #captionOf({ kind, series }: Figure, number: string): string {
    if (series) return inSeries(series, series.caption, number)
    return `${this.#words[kind].caption ?? this.#terms[kind]} ${number}`
  }

  #referenceToFloat({ kind, series }: Figure, number: string): string {
    return series ? inSeries(series, series.reference, number) : this.#referenceTo(kind, number)
  }

  #referenceTo(kind: Worded, number: string): string {
    const { reference, caption } = this.#words[kind]
    return `${reference ?? caption ?? this.#terms[kind]} ${number}`
  }

  /** A typed label that says the same as the counted one goes; another stays, and is reported. */
  #settle(figure: Figure, typed: TypedCaption): void {
    const { number = '' } = figure
    if (number === typed.number || number.replace(/^\d+/, '') === typed.number) {
      typed.remove()
      return
    }
    report(this.#file, 'transform/typed-label', {
      reason: `Unexpected “${typed.text}” typed in a caption, expected number ${number} or none`,
      place: typed.place,
      note: 'Its label is counted, and references by it show the counted number. Delete the typed one.',
      actual: typed.text,
    })
  }

  /** A number that the author gave; what comes after it goes on from there. */
  #give(kind: Counted, number: string): string {
    if (/^\d{1,6}$/.test(number)) this.#counts.set(kind, Number(number))
    return number
  }

  #next(kind: Counted): string {
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    return String(count)
  }

  /** Parts of a figure are counted by letters: 3a, 3b, …, 3z, 3aa. */
  #nextPart(whole: Figure): string {
    let count = (this.#parts.get(whole) ?? 0) + 1
    this.#parts.set(whole, count)
    let letters = ''
    for (; count > 0; count = Math.floor((count - 1) / 26)) {
      letters = String.fromCharCode(97 + ((count - 1) % 26)) + letters
    }
    return `${whole.number ?? ''}${letters}`
  }

  #nextSection(depth: number): string {
    this.#sectionNumbers.length = depth
    this.#sectionNumbers[depth - 1] = (this.#sectionNumbers[depth - 1] ?? 0) + 1
    return Array.from(this.#sectionNumbers, (number) => number ?? 0).join('.')
  }
}
