import type { Block } from '../../model/block.ts'
import { defineRule } from '../../rule.ts'

const closing: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

/** A bracket without its partner. */
export const unbalancedBracket = defineRule({
  id: 'text/unbalanced-bracket',
  severity: 'warning',
  summary: 'A parenthesis or bracket that opens or closes nothing.',
  fix: 'none',
  check(model, report) {
    for (const block of model.blocks) {
      for (const at of unbalanced(block)) {
        const character = block.text[at]!
        const opens = !(character in closing)
        report({
          span: { block, start: at, end: at + 1 },
          reason: `Unexpected \`${character}\` that ${opens ? 'nothing closes' : 'closes nothing'}, expected its partner or none`,
          note: `There is no ${opens ? 'closing' : 'opening'} bracket for it in this paragraph`,
        })
      }
    }
  },
})

/** Offsets of brackets without a partner; labels (“a)”), half-open intervals and faces are none. */
function unbalanced(block: Block): number[] {
  if (!/[()[\]（）]/.test(block.text) || block.runs.length === 0) return []
  // Chinese and Japanese writers mix both widths.
  const text = block.text.replaceAll('（', '(').replaceAll('）', ')')
  const open: number[] = []
  const lone: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === '(' || character === '[') open.push(at)
    else if (character === ')' || character === ']') {
      const partner = open.at(-1)
      // Half-open intervals pair a parenthesis with a bracket: (0, 1], ]0, 1[.
      if (
        partner !== undefined &&
        (text[partner] === closing[character] || isInterval(text.slice(partner, at + 1)))
      )
        open.pop()
      else if (!isLabel(text, at) && !isFace(text, at)) lone.push(at)
    }
  }
  for (const at of open) if (!isFace(text, at)) lone.push(at)
  return lone.sort((a, b) => a - b)
}

function isInterval(text: string): boolean {
  return text.length < 60 && /[,;]/.test(text) && /^[([][^()[\]]*[)\]]$/.test(text)
}

/** “a)”, “iv)”, “12)”, “a.1)”, at the start of the text or after a space. */
function isLabel(text: string, at: number): boolean {
  return /(?:^|[\s(,;:])[\p{L}\p{N}]{1,4}(?:\.\p{N}{1,2})?$/u.test(text.slice(Math.max(0, at - 9), at))
}

function isFace(text: string, at: number): boolean {
  return /[:;=]-?$/.test(text.slice(Math.max(0, at - 2), at))
}
