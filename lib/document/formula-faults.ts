import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'

/** A formula as far as a message needs it. */
interface Formula {
  value: string
  position?: Position | undefined
}

/** A command that no formula can be set with, or what else is wrong with one. */
interface Fault {
  reason: string
  formulas: Formula[]
}

/**
 * Formulas that cannot be turned into MathML, gathered while a document is written, so that a macro that a hundred
 * formulas lack is one message and not a hundred, and each output does not say it anew.
 */
export class FormulaFaults {
  readonly #faults = new Map<string, Fault>()

  /**
   * @param formula that cannot be set
   * @param fault the converter's words
   */
  add(formula: Formula, fault: string): void {
    const reason = /`r\s/.test(formula.value) ? holdsCode : fault
    const key = isCommand(reason) ? reason : `${reason}\n${formula.position?.start.offset ?? formula.value}`
    const known = this.#faults.get(key)
    if (known) known.formulas.push(formula)
    else this.#faults.set(key, { reason, formulas: [formula] })
  }

  /**
   * Reports each fault at its first formula, unless another output did so before.
   *
   * @param file gets `html/math` or `jats/formula`
   */
  report(file: VFile, ruleId: 'html/math' | 'jats/formula'): void {
    const told = file.messages.filter(({ ruleId, source }) => ruleId === 'math' && source === 'galley')
    for (const { reason: fault, formulas } of this.#faults.values()) {
      const reason = `Unexpected formula that cannot be set, expected TeX: ${fault}`
      const [first, ...more] = formulas
      const { line, column } = first!.position?.start ?? {}
      const isTold = told.some(
        (one) => one.reason === reason && (isCommand(fault) || (one.line === line && one.column === column)),
      )
      if (ruleId === 'jats/formula' && isTold) continue
      const lines = more.map(({ position }) => position?.start.line).filter((line) => line !== undefined)
      const shown = [...new Set(lines)].slice(0, 8).join(', ')
      report(file, ruleId, {
        reason,
        place: first!.position,
        actual: first!.value,
        note: `It is shown as its TeX, in JATS too. Correct the formula, define the command as a macro, or write it with commands that Temml knows.${more.length > 0 ? ` So it is with ${more.length} more${shown ? `, in lines ${shown}` : ''}.` : ''}`,
      })
    }
  }
}

/** What knitr would put a result in place of. */
const holdsCode = 'it holds code, and galley runs none'

/** Whether it is a command that the converter does not know, which every formula with it has. */
function isCommand(fault: string): boolean {
  return fault === holdsCode || fault.startsWith('Unsupported function name: ')
}
