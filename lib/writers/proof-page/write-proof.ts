import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import { directionOf } from '../../document/direction.ts'
import type { Document } from '../../document/document.ts'
import type { Host } from '../../host.ts'
import { pageParts } from '../html/document-to-hast.ts'
import { element, text } from '../html/element.ts'
import { fontFaces } from '../html/fonts.ts'
import { markPlaces } from './mark-places.ts'
import { controls } from './page-controls.ts'
import type { ProofNote } from './proof-note.ts'
import { renderNote } from './render-note.ts'
import { toNotes } from './to-notes.ts'

/** What `writeProof` takes. */
export interface ProofOptions {
  host: Host
  /** With the messages of all stages; its value is the manuscript's source. */
  file: VFile
}

/** Makes a note. */
type Show = (note: ProofNote) => ElementContent[]

/** How much of the text before and after a place goes into the decision on it, in UTF-16 units. */
const contextLength = 32

/**
 * Writes the proof of a manuscript: the paper as it reads, with what there is to say of it in the margin. One HTML
 * file that needs no server; its only script is galley's own, let in by its hash, and the manuscript reaches it as
 * data alone.
 *
 * @param document not repaired, so that the text is the author's own
 * @throws HostError where galley's own assets are missing
 */
export async function writeProof(document: Document, { host, file }: ProofOptions): Promise<string> {
  const [screen, sheet, script, math, { parts, state }] = await Promise.all([
    asset(host, 'styles/screen.css'),
    asset(host, 'styles/proof.css'),
    asset(host, 'templates/proof.js'),
    asset(host, 'styles/math.css'),
    pageParts(document, file),
  ])
  // Its headings stand in the text; the notes are the way through a proof.
  parts.delete('contents')
  const source = String(file)
  const notes = toNotes(file)
  const show: Show = (note) => renderNote(note, notes.length)
  const paper = element('div', { className: ['paper'] }, [...parts.values()].flat())
  const elsewhere = markPlaces(paper, notes, source, show)
  const content = [
    ...aside(
      'On the manuscript as a whole',
      elsewhere.filter((note) => note.file === undefined),
      show,
    ),
    paper,
    ...aside(
      'In other files',
      elsewhere.filter((note) => note.file !== undefined),
      show,
    ),
  ]
  const { language } = document.metadata
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { className: ['galley', 'proof'], lang: language, dir: directionOf(language) }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy(script) }),
          element('meta', { name: 'color-scheme', content: 'light dark' }),
          element('title', {}, [`Proof of ${file.basename ?? 'the manuscript'}`]),
          style(await fontFaces(content, host)),
          ...(state.renderMath ? [style(math)] : []),
          style(screen),
          style(sheet),
        ]),
        element('body', {}, [
          ...controls(file.basename ?? '', notes),
          ...content,
          element('script', { type: 'application/json', id: 'proof-data' }, [dataOf(file, notes)]),
          element('script', {}, [script]),
        ]),
      ]),
    ],
  }
  return `${toHtml(page, { allowDangerousHtml: false })}\n`
}

/** Notes whose place is not in the paper. */
function aside(heading: string, notes: readonly ProofNote[], show: Show): Element[] {
  if (notes.length === 0) return []
  return [
    element('section', { className: ['general'], lang: 'en', dir: 'ltr' }, [
      element('h2', {}, [heading]),
      ...notes.map((note) => element('div', { className: ['general-note'] }, show(note))),
    ]),
  ]
}

/** Nothing may be loaded and nothing may run but the page's own script. */
function policy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64')
  return `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`
}

/** What the script needs for the decisions. Every `<` is escaped: no text of the manuscript ends the element. */
function dataOf(file: VFile, notes: readonly ProofNote[]): string {
  const source = String(file)
  const data = {
    manuscript: file.basename ?? '',
    sha256: createHash('sha256').update(source).digest('hex'),
    notes: notes.map(({ number, kind, rule, reason, line, file, start, end, before, choices }) => ({
      ...{ number, kind, rule, reason, line, file, start, end, before, choices },
      ...(start !== undefined &&
        end !== undefined && {
          leading: source.slice(Math.max(0, start - contextLength), start),
          trailing: source.slice(end, end + contextLength),
        }),
    })),
  }
  return JSON.stringify(data).replace(/</g, '\\u003c')
}

function style(css: string): Element {
  return element('style', {}, [text(css.replace(/<\//g, '<\\/'))])
}

async function asset(host: Host, name: string): Promise<string> {
  return new TextDecoder().decode(await host.asset(name))
}
