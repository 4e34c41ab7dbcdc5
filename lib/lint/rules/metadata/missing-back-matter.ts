import * as v from 'valibot'
import { defineRule } from '../../rule.ts'

const parts = {
  competingInterests: {
    label: 'competing interests',
    heading: /competing interests?|conflicts? of interests?|declaration of interests?|disclosures?/i,
  },
  dataAvailability: {
    label: 'data availability',
    heading: /(?:data|code).*availab|availability of (?:data|code)/i,
  },
  funding: { label: 'funding', heading: /funding|financial support/i },
  acknowledgements: { label: 'acknowledgements', heading: /acknowledge?ments?/i },
  authorContributions: { label: 'author contributions', heading: /author(?:s[’']?)? contributions?|credit/i },
  limitations: { label: 'limitations', heading: /limitations?/i },
} as const

const known = Object.keys(parts) as (keyof typeof parts)[]

/** Statements that journals ask for. */
export const missingBackMatter = defineRule({
  id: 'metadata/missing-back-matter',
  severity: 'suggestion',
  summary:
    'No statement on competing interests, funding or data, neither in the front matter nor under a heading.',
  fix: 'none',
  optional: true,
  options: v.strictObject({
    /** What the paper must say; a journal’s profile has its own list. */
    required: v.optional(v.array(v.picklist(known)), ['competingInterests', 'dataAvailability', 'funding']),
  }),
  check(model, report, { required }) {
    // Notes, chapters and letters need none.
    if (
      !model.headings.some(({ title }) =>
        /^(?:introduction|methods?|methodology|results|discussion|conclusions?)$/i.test(title),
      )
    )
      return
    const missing = required.filter((part) => {
      const { heading } = parts[part]
      if (model.headings.some(({ title }) => heading.test(title.slice(0, 200)))) return false
      if (part === 'funding') return !(model.metadata.funding?.length || model.metadata.fundingStatement)
      return part === 'limitations' || !model.metadata.statements?.[part]
    })
    if (missing.length === 0) return
    report({
      ...model.metadataPlace('statements'),
      reason: `Unexpected manuscript without ${missing.map((part) => parts[part].label).join(', ')}, expected what the journal requires`,
      note: 'Give them under `statements` and `funding` in the front matter, or under headings of their own',
    })
  },
})
