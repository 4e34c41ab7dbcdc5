import { safeParse } from 'valibot'
import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Severity } from '../diagnostics/rule-entry.ts'
import type { RuleSetting, Settings } from '../frontmatter/settings.ts'
import type { ChosenRule } from './detect.ts'
import type { DocumentModel } from './model/document-model.ts'
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
      if (options && !problemWith(rule, options)) setting.options = options
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

/**
 * Says what the manuscript's own settings have that no rule takes: names of rules that there are not, and options
 * that the rule's schema refuses (the rule then runs with its defaults).
 */
export function checkSettings(model: DocumentModel, rules: readonly AnyRule[], file: VFile): void {
  const byName = new Map(rules.flatMap((rule) => [[rule.id, rule] as const, [nameOf(rule), rule] as const]))
  for (const [name, setting] of Object.entries(model.settings?.rules ?? {})) {
    const rule = byName.get(name)
    const place = model.metadataPlace(`settings.rules.${name}`)
    if (!rule) {
      const near = nearest(name, byName.keys())
      report(file, 'lint/unknown-rule', {
        reason: `Unexpected rule \`${name}\`, expected ${near.length > 0 ? near.map((each) => `\`${each}\``).join(' or ') : 'the name of a rule'}`,
        ...place,
        actual: name,
        ...(near.length > 0 ? { expected: near } : {}),
      })
      continue
    }
    const [, options] = apart(setting)
    const problem = options && problemWith(rule, options)
    if (!problem) continue
    report(file, 'lint/invalid-options', {
      reason: `Unexpected options of \`${name}\`, expected what the rule takes: ${problem}`,
      ...place,
      note: 'The rule runs with its own options',
    })
  }
}

/** What a rule's schema says against options; undefined where it takes them. */
function problemWith(rule: AnyRule, options: unknown): string | undefined {
  if (!rule.options) return Object.keys(options as object).length > 0 ? 'it has no options' : undefined
  const result = safeParse(rule.options, options)
  return result.success ? undefined : result.issues.map(({ message }) => message).join('; ')
}

function nameOf({ id }: AnyRule): string {
  return id.replace(/^.*\//, '')
}
