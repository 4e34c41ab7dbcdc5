import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { ElementContent } from 'xast'
import { report } from '../../diagnostics/report.ts'
import type { Document } from '../../document/document.ts'
import { FormulaFaults } from '../../document/formula-faults.ts'
import type { DocumentContent } from '../../document/nodes.ts'
import type { SourcePlace } from '../../document/source-map.ts'
import { termsFor } from '../../document/terms.ts'
import { arrangeBlocks } from './arrange-blocks.ts'
import { flatten, placed } from './element.ts'
import { handlers } from './handlers/index.ts'
import { IdRegistry } from './ids.ts'
import type { Result, State } from './state.ts'
import { walk } from './walk.ts'

/**
 * How deep a document may nest before its innermost parts are written as plain text: libxml2, and many other
 * parsers of XML, refuse more than 256 levels of elements.
 */
const deepest = 60

/** Makes the state of one run of the writer. */
export function createState(
  fixed: Pick<State, 'document' | 'file' | 'version' | 'tagSet' | 'citations' | 'math' | 'graphicHref'>,
): State {
  let depth = 0
  const state: State = {
    ...fixed,
    ids: new IdRegistry(),
    formulaFaults: new FormulaFaults(),
    terms: termsFor(fixed.document.metadata.language),
    noteLabels: new Map(
      fixed.document.notes.map((note, index) => [note.identifier, note.label ?? String(index + 1)]),
    ),
    all: (nodes) => nodes.flatMap((node) => one(node as DocumentContent)),
    blocks: (container, nodes) => arrangeBlocks(container, state.all(nodes)),
    place: (path) => placeOf(fixed.document, path),
  }
  const one = (node: DocumentContent): ElementContent[] => {
    if (depth >= deepest) return tooDeep(node, fixed.file)
    depth++
    try {
      const handle = handlers[node.type] as ((node: DocumentContent, state: State) => Result) | undefined
      if (!handle) throw new Error(`Unexpected node ${node.type}, expected one that the JATS writer knows`)
      const place = node.position && { position: node.position }
      return flatten(handle(node, state)).map((result) => placed(result, place))
    } finally {
      depth--
    }
  }
  return state
}

const nowhere: Position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

function placeOf(document: Document, path: string): SourcePlace {
  const found = document.places?.nearest(path)
  if (found && 'place' in found) return { position: found.place }
  if (found && 'foreign' in found && found.foreign.position) {
    return { position: found.foreign.position, path: found.foreign.path }
  }
  return { position: document.frontMatter?.position ?? nowhere }
}

/** The text of a node that nests too deep, walked without recursion. */
function tooDeep(node: DocumentContent, file: VFile): ElementContent[] {
  const texts: string[] = []
  for (const inner of walk(node)) {
    if ('value' in inner && typeof inner.value === 'string' && inner.type !== 'comment')
      texts.push(inner.value)
  }
  report(file, 'jats/too-deep', {
    reason: `Unexpected nesting of more than ${deepest} levels, expected fewer`,
    ...(node.position ? { place: node.position } : {}),
    note: 'In JATS its words stand as plain text. Nest less.',
  })
  return [{ type: 'text', value: texts.join(' ') }]
}
