import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { lintRule } from 'unified-lint-rule'
import { detect } from './detect.ts'
import { modelOf } from './model/model-of.ts'
import type { AnyRule } from './rule.ts'

/**
 * An ordinary `unified-lint-rule` plugin of a rule, for anyone's remark chain.
 *
 * @param rule the rule
 * @returns a plugin that takes `[level, options]` as remark-lint's own rules do
 */
export function toRemarkPlugin(rule: AnyRule): Plugin<[unknown?], Root> {
  const name = rule.id.replace(/^.*\//, '')
  return lintRule<Root, unknown>({ origin: `galley:${name}` }, (tree, file, options) => {
    const found = detect(modelOf(tree, file), { rule, options }, file.path)
    for (const { message } of found) file.messages.push(message)
  }) as Plugin<[unknown?], Root>
}
