import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { ElementContent } from 'xast'
import type { Document } from '../../document/document.ts'
import type { FormulaFaults } from '../../document/formula-faults.ts'
import type { Image } from '../../document/nodes.ts'
import type { SourcePlace } from '../../document/source-map.ts'
import type { Terms } from '../../document/terms.ts'
import type { Content } from './element.ts'
import type { IdRegistry } from './ids.ts'
import type { MathRenderer } from './math.ts'
import type { JatsVersion, TagSet } from './tag-set.ts'

/** What a handler gives: nodes, or nothing where JATS has nothing to say. */
export type Result = Content

/** What every handler and every part of the writer is handed. */
export interface State {
  readonly document: Document
  readonly file: VFile
  readonly version: JatsVersion
  readonly tagSet: TagSet
  readonly citations: 'element' | 'mixed'
  readonly ids: IdRegistry
  /** The words that galley puts in, in the document's language. */
  readonly terms: Terms
  readonly math: MathRenderer
  /** Formulas that there is no MathML for. */
  readonly formulaFaults: FormulaFaults
  /** What each note is called, by its identifier. */
  readonly noteLabels: ReadonlyMap<string, string>
  /** What `xlink:href` of a graphic says. */
  readonly graphicHref: (image: Image) => string
  /** Writes nodes of the document, in order. */
  all(nodes: readonly DocumentNode[]): ElementContent[]
  /** Writes block nodes for a container of the given name. */
  blocks(container: string, nodes: readonly DocumentNode[]): ElementContent[]
  /** The place of a field of the front matter, or of the nearest field around it. */
  place(path: string): SourcePlace
}

/** Nodes of a document as their parents list them. */
export type DocumentNode = { type: string; position?: Position | undefined }
