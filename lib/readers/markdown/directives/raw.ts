import { formatName } from '../constructs/attributes.ts'
import { rawBlock } from '../raw-block.ts'
import type { DirectiveReader } from './directive.ts'

/** `{raw} latex`: markup of another language. */
export const raw: DirectiveReader = ({ argument, body, position, reading }) =>
  rawBlock(formatName(argument.text.split(/\s/)[0] ?? ''), body, position, reading)
