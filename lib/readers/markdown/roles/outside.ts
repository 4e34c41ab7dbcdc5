import { report } from '../../../diagnostics/report.ts'
import type { RoleReader } from './role.ts'

/** `{eval}`, `{glue:text}` and their kin: the value that code would give here; the code itself stands in its place. */
export const missingValue: RoleReader = ({ name, code, position, reading }) => {
  report(reading.file, 'reader/missing-output', {
    reason: `Unexpected \`{${name}}\`, expected what it stands for: galley runs no code`,
    place: position,
    note: 'It is shown as its source. Put the value in its place.',
  })
  return [{ ...code, position }]
}
