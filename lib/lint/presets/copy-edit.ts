import type { Preset } from './preset.ts'

/** What a copy-editor settles without the author: text and typography, and nothing that only the author knows. */
export const copyEdit: Preset = {
  runs: (rule) => !rule.optional && (rule.fix !== 'none' || rule.id.startsWith('text/')),
}
