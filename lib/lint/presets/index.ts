import type { Settings } from '../../frontmatter/settings.ts'
import { copyEdit } from './copy-edit.ts'
import type { Preset } from './preset.ts'
import { scholarly } from './scholarly.ts'
import { strict } from './strict.ts'

/** The presets by name. */
export const presets: Readonly<Record<NonNullable<Settings['preset']>, Preset>> = {
  scholarly,
  strict,
  'copy-edit': copyEdit,
}
