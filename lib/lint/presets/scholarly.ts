import type { Preset } from './preset.ts'

/** The default: every rule that has shown few false alarms on papers nobody had read. */
export const scholarly: Preset = { runs: (rule) => !rule.optional }
