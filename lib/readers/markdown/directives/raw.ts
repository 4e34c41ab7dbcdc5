import { formatName } from '../constructs/attributes.ts'
import { rawBlock } from '../raw-block.ts'
import { consumeArgument, type DirectiveReader } from './directive.ts'

/** `{raw} latex`: markup of another language. */
export const raw: DirectiveReader = (directive) => {
  const { argument, body, position, reading } = directive
  consumeArgument(directive)
  return rawBlock(formatName(argument.text.split(/\s/)[0] ?? ''), body, position, reading)
}

/** `{eval-rst}`: markup that is reStructuredText. */
export const rawAs =
  (format: string): DirectiveReader =>
  ({ body, position, reading }) =>
    rawBlock(format, body, position, reading)
