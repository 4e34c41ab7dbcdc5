import { report } from '../../../diagnostics/report.ts'
import type { Command } from './context.ts'

/** `\todo[inline]{Ask Ada}` (todonotes): a remark of the authors to themselves, as a comment is. */
const remark: Command = {
  optional: 1,
  required: 1,
  make(call, tex) {
    const words = call.required[0]!
    const position = tex.place(call)
    for (const options of call.optional) tex.reading.consume('options', tex.place(options))
    report(tex.reading.file, 'reader/remark', {
      reason: `Unexpected remark \`\\${call.name}\`, expected a text that is finished`,
      place: position,
      note: 'It is in no output. Do what it says, then take it out.',
    })
    return [{ type: 'comment', value: tex.text.slice(words.start, words.end), position }]
  },
}

/** The commands of todonotes and its kin, by name. */
export const remarks: Readonly<Record<string, Command>> = {
  ...{ todo: remark, TODO: remark, missingfigure: remark, fixme: remark, FIXME: remark, fxnote: remark },
}
