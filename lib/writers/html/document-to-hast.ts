import type { Element, ElementContent, Root } from 'hast'
import type { Node, Parent } from 'unist'
import { VFile } from 'vfile'
import type { Document } from '../../document/document.ts'
import { createState } from './create-state.ts'
import { element, lines, text } from './element.ts'
import { loadMath } from './math.ts'
import { contents } from './page/contents.ts'
import { footer } from './page/footer.ts'
import { front } from './page/front.ts'
import { notes } from './page/notes.ts'
import { referenceSection } from './page/references.ts'
import { statementSections } from './page/statements.ts'
import { titleBlock } from './page/title-block.ts'
import { imageSources } from './sources.ts'
import type { State } from './state.ts'
import { type Slot, slots } from './template.ts'

/** The finished parts of a page, by slot, and the state that they were made with. */
export interface PageParts {
  parts: Map<Slot, ElementContent[]>
  state: State
}

/**
 * A document as hast: header, abstracts, contents, text, statements, notes and references, as they stand in the
 * page's body. For use in a rehype chain; `writeHtml` makes the whole page.
 *
 * @param file takes the messages (`html/math`, `html/unsafe-url`, …)
 */
export async function documentToHast(document: Document, { file = new VFile() } = {}): Promise<Root> {
  const { parts } = await pageParts(document, file)
  return { type: 'root', children: slots.flatMap((slot) => parts.get(slot) ?? []) }
}

/**
 * The parts of the page that come of the document. They are made in the order of the page, but for the contents,
 * which are read off the rest.
 */
export async function pageParts(document: Document, file: VFile): Promise<PageParts> {
  const renderMath = hasMath(document) ? await loadMath(document.metadata.macros) : undefined
  const state = createState({ document, file, renderMath, sources: imageSources(document, file) })
  const header = titleBlock(state)
  const frontPart = front(state)
  const mainId = state.ids.claim('main')
  const main = element('main', { id: mainId, className: ['body'] }, [
    text('\n'),
    ...state.blocks(document.children),
  ])
  const statements = statementSections(state)
  const notesPart = notes(state)
  const references = state.hasReferenceList ? undefined : referenceSection(state)
  const list = contents([frontPart, main, statements, notesPart, references], state)
  const skipLink = element(
    'a',
    { className: ['skip-link', 'screen-only'], href: `#${mainId}`, dataGenerated: '' },
    [state.labels.skipToText],
  )
  const footing = footer(state)
  state.formulaFaults.report(file, 'html/math')
  const made: [Slot, Element | undefined][] = [
    ['skip-link', skipLink],
    ['title-block', header],
    ['front', frontPart],
    ['contents', list],
    ['main', main],
    ['statements', statements],
    ['notes', notesPart],
    ['references', references],
    ['footer', footing],
  ]
  return { parts: new Map(made.map(([slot, part]) => [slot, part ? lines([part]) : []])), state }
}

function hasMath(document: Document): boolean {
  const stack: Node[] = [
    ...(document.frontMatter?.children ?? []),
    ...document.children,
    ...document.notes,
    ...document.references.flatMap((reference) => reference.children),
  ]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'math' || node.type === 'inlineMath') return true
    for (const child of (node as Parent).children ?? []) stack.push(child)
  }
  return false
}
