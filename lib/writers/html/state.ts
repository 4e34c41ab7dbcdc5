import type { ElementContent } from 'hast'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Document } from '../../document/document.ts'
import type { FormulaFaults } from '../../document/formula-faults.ts'
import type { Terms } from '../../document/terms.ts'
import type { Result } from './element.ts'
import type { Labels } from './labels.ts'
import type { RenderMath } from './math.ts'
import type { PageIds } from './page-ids.ts'

/** What the handlers share while they turn one document into a page. */
export interface State {
  readonly document: Document
  /** The manuscript's file: messages go there. */
  readonly file: VFile
  readonly ids: PageIds
  readonly terms: Terms
  readonly labels: Labels
  /** Present where the document has formulas. */
  readonly renderMath: RenderMath | undefined
  /** Formulas that cannot be shown as such. */
  readonly formulaFaults: FormulaFaults
  /** `src` of each image that can be shown, by its node. */
  readonly sources: ReadonlyMap<Node, string>
  /** Rank of the heading that encloses what is being written: 1 is the title. */
  level: number
  /** True inside a section that is the list of references, so that the list needs no heading of its own. */
  inReferences: boolean
  /** True inside a link that galley made: there are no links within links. */
  inLink: boolean
  /** The content of one node. */
  one(node: Node): ElementContent[]
  /** What a handler gave for a node, with what any node may carry: id, classes, language, the mark of galley. */
  within(node: Node, result: Result): ElementContent[]
  /** The content of nodes in a line. */
  all(nodes: readonly Node[]): ElementContent[]
  /** The content of nodes one below the other. */
  blocks(nodes: readonly Node[]): ElementContent[]
  /** True once the list of references has been written: its place may be in the body. */
  hasReferenceList: boolean
}
