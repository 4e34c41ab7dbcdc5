import type { Settings } from '../../frontmatter/settings.ts'
import type { AnyRule } from '../rule.ts'

/** A choice of rules. */
export interface Preset {
  /** Whether a rule runs where nothing else is said. */
  runs(rule: AnyRule): boolean
  /** Levels and options. */
  rules?: Settings['rules']
}
