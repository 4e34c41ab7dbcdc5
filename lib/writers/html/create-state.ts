import type { ElementContent, Properties } from 'hast'
import type { Node, Parent } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Document } from '../../document/document.ts'
import { FormulaFaults } from '../../document/formula-faults.ts'
import type { Attributes, DocumentContent } from '../../document/nodes.ts'
import { termsFor } from '../../document/terms.ts'
import { lines, markGenerated, type Result, text } from './element.ts'
import { handlers } from './handlers/index.ts'
import { labelsFor } from './labels.ts'
import type { RenderMath } from './math.ts'
import { ownClasses } from './own-classes.ts'
import { PageIds } from './page-ids.ts'
import { plainText } from './plain-text.ts'
import type { State } from './state.ts'

/** Nodes within nodes; deeper ones become plain text. Browsers stop at 512 elements within elements. */
const deepest = 150

/** What `createState` takes. */
export interface StateOptions {
  document: Document
  file: VFile
  renderMath: RenderMath | undefined
  sources: ReadonlyMap<Node, string>
}

/** The state of one run over one document. */
export function createState({ document, file, renderMath, sources }: StateOptions): State {
  const { language } = document.metadata
  let depth = 0
  const state: State = {
    document,
    file,
    renderMath,
    sources,
    ids: new PageIds(document),
    formulaFaults: new FormulaFaults(),
    terms: termsFor(language),
    labels: labelsFor(language),
    level: 1,
    inReferences: false,
    inLink: false,
    hasReferenceList: false,
    one(node) {
      if (depth >= deepest) return flatten(node, file)
      depth++
      const content = state.within(node, handle(node, state))
      depth--
      return content
    },
    within: (node, result) => dress(node, toContent(result), state.ids),
    all: (nodes) => nodes.flatMap((node) => state.one(node)),
    blocks: (nodes) => lines(nodes.flatMap((node) => state.one(node))),
  }
  return state
}

type Handle = (node: Node, state: State) => Result

/** A node that is not galley's own, from someone else's plugin, gives its children or its value. */
function handle(node: Node, state: State): Result {
  const type = node.type as DocumentContent['type']
  if (Object.hasOwn(handlers, type)) return (handlers[type] as Handle)(node, state)
  const { children } = node as Partial<Parent>
  if (children) return state.all(children)
  return 'value' in node && typeof node.value === 'string' ? text(node.value) : undefined
}

function toContent(result: Result): ElementContent[] {
  return result === undefined ? [] : Array.isArray(result) ? result : [result]
}

function dress(node: Node, content: ElementContent[], ids: PageIds): ElementContent[] {
  const first = content.find((item) => item.type === 'element')
  if (first) {
    if (node.position) first.position = node.position
    const id = ids.of(node)
    const attributes = (node.data as { attributes?: Attributes } | undefined)?.attributes
    if (id !== undefined || attributes) {
      // The id leads, as people write it.
      first.properties = { ...(id === undefined ? {} : { id }), ...first.properties }
      addAttributes(first.properties, attributes)
    }
  }
  return (node.data as { generated?: boolean } | undefined)?.generated ? markGenerated(content) : content
}

/** Of an author's attributes, what cannot hide text: classes but for galley's own, language and direction. */
function addAttributes(properties: Properties, attributes: Attributes | undefined): void {
  const classes = (attributes?.classes ?? []).filter((name) => /^[\w-]+$/.test(name) && !ownClasses.has(name))
  if (classes.length > 0) {
    const own = Array.isArray(properties.className) ? properties.className : []
    properties.className = [...new Set([...own, ...classes])]
  }
  const { lang, dir } = attributes?.values ?? {}
  if (lang) properties.lang ??= lang
  if (dir === 'ltr' || dir === 'rtl') properties.dir ??= dir
}

function flatten(node: Node, file: VFile): ElementContent[] {
  const words = plainText([node])
  report(file, 'html/deep-nesting', {
    reason: `Unexpected nesting more than ${deepest} levels deep, expected fewer`,
    place: node.position,
    note: 'The HTML has the words of what lies deeper as plain text.',
  })
  return words ? [text(words)] : []
}
