import { type Context, numberOf } from './context.ts'
import { escapeValue } from './escape.ts'
import { inline } from './inline.ts'
import { elementsOf, within, type XmlElement, type XmlNode } from './xml.ts'

/** Writes blocks. */
type Blocks = (nodes: readonly XmlNode[]) => string[]

/**
 * A table with its caption: with pipes where its cells are lines of their own and the first row is its head, else in
 * HTML, whose cells hold Markdown all the same. What stands below the table follows it.
 */
export function table(
  node: XmlElement,
  context: Context,
  blocks: Blocks,
  caption: readonly string[],
): string[] {
  const tables = node.name === 'table' ? [node] : within(node, 'table')
  const only = tables.length === 1 ? tables[0] : undefined
  const foot = elementsOf(node, 'table-wrap-foot').flatMap((part) => blocks(part.children as XmlNode[]))
  const { id } = node.attributes
  const label =
    id && (context.targets.has(id) || numberOf(node) || caption.length > 0)
      ? context.labels.get(id)
      : undefined
  const written = only ? (pipes(only, context) ?? html(only, context, blocks)) : undefined
  if (written && caption.length < 2 && foot.length === 0) {
    const said = [caption[0], label && `{#${label}}`].filter(Boolean).join(' ')
    return said ? [written, `Table: ${said}`] : [written]
  }
  const content =
    node.name === 'table' ? [] : blocks((node.children as XmlNode[]).filter((child) => !isFoot(child)))
  const whole = [...(written ? [written] : content), ...foot]
  if (!label && caption.length === 0) return whole
  return [`::: {#${label ?? 'tbl-unnamed'}}\n${[...whole, ...caption].join('\n\n')}\n:::`]
}

const isFoot = (node: XmlNode): boolean => 'name' in node && node.name === 'table-wrap-foot'
const rules: Record<string, string> = { left: ':---', right: '---:', center: ':---:' }

function pipes(node: XmlElement, context: Context): string | undefined {
  const rows = within(node, 'tr').map((row) => elementsOf(row, 'td', 'th'))
  const head = rows[0]
  const width = head?.length ?? 0
  const cells = rows.flat()
  const isPlain =
    head?.every((cell) => cell.name === 'th') &&
    rows.slice(1).every((row) => row.length === width && row.every((cell) => cell.name === 'td')) &&
    cells.every(
      (cell) => !cell.attributes.colspan && !cell.attributes.rowspan && elementsOf(cell).every(isInline),
    )
  if (!isPlain || !head || rows.length < 2 || head.every((cell) => cell.text.trim() === '')) return undefined
  const written = rows.map((row) =>
    row.map((cell) =>
      inline(cell.children as XmlNode[], context)
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  )
  if (written.flat().some((text) => text.includes('\\\n'))) return undefined
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
  const align = head.map((cell) => rules[cell.attributes.align ?? ''] ?? '---')
  return [line(written[0]!), line(align), ...written.slice(1).map(line)].join('\n')
}

const isInline = (element: XmlElement): boolean =>
  !/^(?:p|list|def-list|disp-formula|code|preformat|graphic|media|break|disp-quote|fig|table-wrap|alternatives)$/.test(
    element.name,
  )

function html(node: XmlElement, context: Context, blocks: Blocks): string {
  const row = (element: XmlElement): string =>
    ['<tr>', ...elementsOf(element, 'td', 'th').map((cell) => cellOf(cell, context, blocks)), '</tr>'].join(
      '\n',
    )
  const parts = elementsOf(node, 'thead', 'tbody', 'tfoot')
  const groups = parts.length > 0 ? parts : [node]
  const body = groups.map((group) => {
    const written = elementsOf(group, 'tr').map(row).join('\n')
    return group === node ? written : `<${group.name}>\n${written}\n</${group.name}>`
  })
  return `<table>\n${body.join('\n')}\n</table>`
}

function cellOf(cell: XmlElement, context: Context, blocks: Blocks): string {
  const attributes = ['align', 'colspan', 'rowspan']
    .filter((name) => cell.attributes[name])
    .map((name) => ` ${name}="${escapeValue(cell.attributes[name]!)}"`)
    .join('')
  const isLine = elementsOf(cell).every(isInline)
  const content = isLine
    ? inline(cell.children as XmlNode[], context)
        .replace(/\s+/g, ' ')
        .trim()
    : `\n\n${blocks(cell.children as XmlNode[]).join('\n\n')}\n\n`
  return `<${cell.name}${attributes}>${content}</${cell.name}>`
}
