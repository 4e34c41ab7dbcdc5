import type { Html, PhrasingContent, RootContent } from 'mdast'
import { report } from '../../../diagnostics/report.ts'
import type { Comment, Raw } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'

/** A comment loses its signs; other markup is kept as its source, out loud. */
function settle(node: Html, display: Raw['display'], reading: Reading): Comment | Raw {
  const { value, position } = node
  const inner = /^\s*<!--([\s\S]*?)(?:-->|--!>)?\s*$/.exec(value)
  if (inner) return { type: 'comment', value: inner[1]!, position }
  report(reading.file, 'reader/raw-markup', {
    reason: `Unexpected HTML \`${value.length > 60 ? `${value.slice(0, 60)}…` : value}\`, expected Markdown`,
    place: position,
    note: 'It is shown as its source.',
  })
  return { type: 'raw', format: 'html', display, value, position }
}

/** Comments, and HTML that has no meaning here. */
export const html: Construct = {
  name: 'html',
  phrasing: (siblings, { reading }) =>
    siblings.map((node): PhrasingContent => (node.type === 'html' ? settle(node, 'inline', reading) : node)),
  flow: (siblings, { reading }) =>
    siblings.map((node): RootContent => (node.type === 'html' ? settle(node, 'block', reading) : node)),
}
