import { divisionOf } from '../division.ts'
import { trimContent } from '../text-map.ts'
import { blocksOf, consumeArgument, type DirectiveReader } from './directive.ts'

/** Boxes, theorems and mere groups: a title on the line of the fence, Markdown in the body. */
export const box: DirectiveReader = (directive) => {
  const { name, argument, attributes, position, reading } = directive
  // `{grid} 1 2 2 3` has so many columns.
  const isCount = (name === 'grid' || name === 'cards') && /^[\d\s]+$/.test(argument.text)
  if (isCount) consumeArgument(directive)
  const title = isCount ? [] : trimContent(reading.parseInline(argument.text, argument.map), reading.source)
  // `{admonition}` says nothing; its class does.
  const classes = [...(attributes.classes ?? []), name]
  return [divisionOf(blocksOf(directive), { attributes: { ...attributes, classes }, title, position })]
}
