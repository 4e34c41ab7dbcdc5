import { bibliographyRules } from './registry/bibliography.ts'
import { citationRules } from './registry/citations.ts'
import { frontmatterRules } from './registry/frontmatter.ts'
import { jatsRules } from './registry/jats.ts'
import { lintRules } from './registry/lint.ts'
import { profileRules } from './registry/profile.ts'
import { proofRules } from './registry/proof.ts'
import { queryRules } from './registry/queries.ts'
import { readerRules } from './registry/reader.ts'
import { submitRules } from './registry/submit.ts'
import { transformRules } from './registry/transforms.ts'
import { writerRules } from './registry/writers.ts'
import type { RuleTable } from './rule-entry.ts'

/**
 * Every message id that the stages other than lint can give, `kind/rule`, with its default severity and one
 * line that says what it means. Lint rules carry the same entry in their own file.
 */
export const registry = {
  ...readerRules,
  ...frontmatterRules,
  ...profileRules,
  ...bibliographyRules,
  ...citationRules,
  ...transformRules,
  ...writerRules,
  ...jatsRules,
  ...lintRules,
  ...proofRules,
  ...queryRules,
  ...submitRules,
} satisfies RuleTable

/** An id of the registry, such as `citation/unknown-key`. */
export type StageRuleId = keyof typeof registry
