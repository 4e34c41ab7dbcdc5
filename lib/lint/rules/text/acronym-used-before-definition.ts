import { knownAcronyms } from '../../english/known-acronyms.ts'
import type { AcronymDefinition } from '../../model/acronyms.ts'
import type { Scope } from '../../model/block.ts'
import { defineRule } from '../../rule.ts'

/** An acronym that the document explains only after it has used it. */
export const acronymUsedBeforeDefinition = defineRule({
  id: 'text/acronym-used-before-definition',
  severity: 'warning',
  summary: 'An acronym that is used before the place that says it in full.',
  fix: 'none',
  check(model, report) {
    for (const { form, definitions, uses } of model.acronyms.values()) {
      if (knownAcronyms.has(form) || model.isKnownAcronym(form)) continue
      for (const scope of ['abstract', 'body'] as const) {
        const definition = definitions.find((each) => each.scope === scope)
        // What the title calls by its short form is known by it.
        if (!definition || uses.some(({ span }) => span.block.kind === 'title')) continue
        // A summary that opens the text itself has been read before the rest.
        if (scope === 'body' && definitions.some(isInSummary)) continue
        const at = positionOf(definition.short)
        const first = uses.find(
          (use) =>
            use.scope === scope &&
            !use.defining &&
            running.has(use.span.block.kind) &&
            positionOf(use.span) < at,
        )
        const cited = scope === 'body' ? model.citedAs(form) : undefined
        const span =
          cited && positionOf(cited) < Math.min(at, first ? positionOf(first.span) : at) ? cited : first?.span
        if (!span) continue
        report({
          span,
          reason: `Unexpected \`${form}\` before its definition, expected the long form here`,
          note: `Write “${longForm(definition.long)} (${form})” here, and \`${form}\` later`,
          cause: { reason: `\`${form}\` is defined here`, span: definition.short },
        })
      }
    }
  },
})

function isInSummary({ scope, short }: AcronymDefinition): boolean {
  return scope === 'abstract' && short.block.section !== -1
}

const running: ReadonlySet<string> = new Set(['paragraph', 'item', 'statement'])

function positionOf({ block, start }: { block: { index: number; scope: Scope }; start: number }): number {
  return block.index * 1e7 + start
}

function longForm({ block, start, end }: { block: { text: string }; start: number; end: number }): string {
  return block.text.slice(start, end).replace(/\s+/g, ' ')
}
