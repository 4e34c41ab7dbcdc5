import type { Severity } from '../diagnostics/rule-entry.ts'
import type { RuleSetting, Settings } from '../frontmatter/settings.ts'
import type { ChosenRule } from './detect.ts'
import { presets } from './presets/index.ts'
import type { AnyRule } from './rule.ts'

/**
 * Which rules run, at which level, with which options: those of the preset, then what the settings say.
 *
 * @param rules every rule there is
 * @param settings of the project and the manuscript, the later ones win
 */
export function chooseRules(
  rules: readonly AnyRule[],
  ...settings: readonly (Partial<Settings> | undefined)[]
): ChosenRule[] {
  const name = settings.findLast((setting) => setting?.preset)?.preset ?? 'scholarly'
  const preset = presets[name]
  const chosen: ChosenRule[] = []
  for (const rule of rules) {
    let on = preset.runs(rule)
    const setting: ChosenRule = { rule }
    for (const layer of [preset.rules, ...settings.map((each) => each?.rules)]) {
      const value = layer?.[rule.id] ?? layer?.[rule.id.replace(/^.*\//, '')]
      if (value === undefined) continue
      const [level, options] = apart(value)
      on = level !== 'off' && level !== false
      const severity = severityOf(level)
      if (severity) setting.severity = severity
      if (options) setting.options = options
    }
    if (on) chosen.push(setting)
  }
  return chosen
}

/** A rule's level, and its options. */
function apart(setting: RuleSetting): [level: unknown, options?: Record<string, unknown>] {
  if (typeof setting !== 'object') return [setting]
  const { level, ...options } = setting
  return [level, options]
}

function severityOf(level: unknown): Severity | undefined {
  return level === 'error' || level === 'warning' || level === 'suggestion' ? level : undefined
}
