import { isKnownKey } from './gather.ts'
import type { Speak } from './speak.ts'
import { parseYaml } from './yaml/parse-yaml.ts'

const longest = 20_000

/**
 * Whether a text between two lines of hyphens is metadata, and not a heading below a line: a YAML mapping without
 * a fault, with a key that front matter has. `Results: what we found` is none.
 */
export function isMetadata(text: string): boolean {
  if (text.length > longest || !/^(?:#[^\n]*\n|[ \t]*\n)*[A-Za-z][\w-]{0,60}[ \t]*:(?:[ \t\n]|$)/.test(text))
    return false
  let hasFault = false
  const fail = (): void => {
    hasFault = true
  }
  const speak: Speak = Object.assign(fail, { spent: () => false, first: () => true })
  const { entries } = parseYaml({ text }, 0, text.length, speak)
  return !hasFault && entries.some(({ key }) => isKnownKey(key))
}
