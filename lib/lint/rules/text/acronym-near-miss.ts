import { type Acronym, type AcronymUse, deletions } from '../../model/acronyms.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { defineRule } from '../../rule.ts'

/** As many times the right form must stand in the text for every time the slip does. */
const ratio = 10

/** An acronym that nobody defined, one slip of the finger away from one that the document defines. */
export const acronymNearMiss = defineRule({
  id: 'text/acronym-near-miss',
  severity: 'error',
  summary: 'An acronym one typing slip away from one that the document defines and uses ten times as often.',
  fix: 'certain',
  check(model, report) {
    for (const slip of model.acronyms.values()) {
      const meant = meantBy(model, slip)
      if (!meant) continue
      const context = contextsOf(model, meant)
      for (const use of slip.uses) {
        const { block, start } = use.span
        const definition = meant.definitions[0]!
        const attested = contextOf(model, use).some((each) => context.has(each))
        const counts = `“${meant.form}” is defined and stands ${meant.uses.length} times, “${slip.form}” is not defined and stands ${slip.uses.length === 1 ? 'once' : `${slip.uses.length} times`}`
        report({
          span: { block, start, end: start + slip.form.length },
          reason: `Unexpected \`${slip.form}\`, expected \`${meant.form}\``,
          expected: [meant.form],
          fix: attested ? 'certain' : 'offered',
          severity: attested ? 'error' : 'warning',
          note: counts,
          evidence: `${counts}; the words around it stand around “${meant.form}” elsewhere`,
          cause: { reason: `\`${meant.form}\` is defined here`, span: definition.short },
        })
      }
    }
  },
})

/** The acronym that somebody meant to type, if it is plain that another was typed. */
export function meantBy(model: DocumentModel, slip: Acronym): Acronym | undefined {
  if (slip.definitions.length > 0 || model.isKnownAcronym(slip.form)) return undefined
  for (const key of [slip.form, ...deletions(slip.form)]) {
    const meant = model.nearAcronyms.get(key)?.find((acronym) => isSlip(slip, acronym))
    if (meant) return meant
  }
  return undefined
}

function isSlip(slip: Acronym, meant: Acronym): boolean {
  const often = meant.uses.length
  return (
    often >= ratio &&
    often >= ratio * slip.uses.length &&
    slip.form.length >= 3 &&
    isTypingSlip(slip.form, meant.form)
  )
}

/**
 * The slips that fingers make and that families of acronyms (MSE and RMSE, DNA and RNA) do not: two neighbours
 * swapped, a letter typed twice or once too few where it is doubled, a letter replaced by its neighbour.
 */
function isTypingSlip(typed: string, meant: string): boolean {
  let at = 0
  while (at < meant.length && typed[at] === meant[at]) at++
  const [typedRest, meantRest] = [typed.slice(at), meant.slice(at)]
  if (typed.length === meant.length) {
    if (
      typedRest.slice(2) === meantRest.slice(2) &&
      typedRest[0] === meantRest[1] &&
      typedRest[1] === meantRest[0]
    )
      return true
    return (
      typedRest.slice(1) === meantRest.slice(1) &&
      (typedRest[0] === meant[at - 1] || typedRest[0] === meant[at + 1])
    )
  }
  if (typed.length === meant.length + 1) {
    return typedRest.slice(1) === meantRest && typed[at] === typed[at - 1]
  }
  return meant.length === typed.length + 1 && meantRest.slice(1) === typedRest && meant[at] === meant[at - 1]
}

/** The words beside a use, as `before+word` and `+after`. */
function contextOf(model: DocumentModel, use: AcronymUse): string[] {
  const words = model.words(use.span.block)
  const [before, after] = [words[use.word - 1], words[use.word + 1]]
  return [...(before ? [`${before.key} +`] : []), ...(after ? [`+ ${after.key}`] : [])]
}

function contextsOf(model: DocumentModel, acronym: Acronym): Set<string> {
  return new Set(acronym.uses.flatMap((use) => contextOf(model, use)))
}
