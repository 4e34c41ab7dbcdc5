import { report } from '../../../diagnostics/report.ts'
import type { Comment } from '../../../document/nodes.ts'
import { code } from './code.ts'
import { consumeArgument, type DirectiveReader } from './directive.ts'

/** `{code-cell} python`: code that a notebook runs; its tags say whether it is shown. */
export const codeCell: DirectiveReader = (directive) => {
  const { options, body, position, reading } = directive
  const tags = options.get('tags')?.text ?? ''
  const isHidden = /remove-(?:input|cell)/.test(tags)
  if (isHidden || directive.attributes.id) {
    report(reading.file, 'reader/missing-output', {
      reason: 'Unexpected code that is there for its result, expected the result: galley runs no code',
      place: position && { start: position.start, end: position.start },
      note: 'Run the code and put its result in its place.',
    })
  }
  if (!isHidden) return code(directive)
  consumeArgument(directive)
  const comment: Comment = { type: 'comment', value: body.text, position }
  return [comment]
}
