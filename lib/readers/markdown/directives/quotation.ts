import { addAttributes } from '../attributes.ts'
import { quotationOf } from '../attribution.ts'
import { blocksOf, type DirectiveReader } from './directive.ts'

/** `{epigraph}`, `{pull-quote}`, `{blockquote}`: a quotation, told apart by its class. */
export const quotation: DirectiveReader = (directive) => {
  const { argument, attributes, name, position, reading } = directive
  const opening = reading.parseInline(argument.text, argument.map)
  const blocks = blocksOf(directive)
  if (opening.length > 0) blocks.unshift({ type: 'paragraph', children: opening })
  const quote = quotationOf(blocks)
  addAttributes(quote, { ...attributes, classes: [name, ...(attributes.classes ?? [])] })
  return [{ ...quote, position }]
}
