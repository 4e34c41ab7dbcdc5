/**
 * A journal's profile: what it asks of a manuscript, as data. One schema is type, validator and JSON Schema. In YAML
 * the keys are kebab-case; in TypeScript they are camelCase.
 */
import * as v from 'valibot'
import { flag, text, texts } from '../frontmatter/field.ts'
import { issn, language, url } from '../frontmatter/identifiers.ts'
import { expectedFile } from './files.ts'
import { limits } from './limits.ts'
import { forWhom, requirement } from './requirement.ts'
import { sections } from './sections.ts'
import { statements } from './statements.ts'

const journal = v.pipe(
  v.strictObject({
    title: v.optional(text('Title of the journal.')),
    abbreviatedTitle: v.optional(text('Abbreviated title (ISO 4).')),
    issn: v.optional(issn('print')),
    eissn: v.optional(issn('electronic')),
    publisher: v.optional(text('Publisher.')),
    url: v.optional(url('The journal’s page.')),
  }),
  v.title('a journal with its parts'),
  v.description('The journal; left out in profiles of a kind of journals.'),
)

/** Where the rules come from: no profile claims more than what a page said on a day. */
const source = v.pipe(
  v.strictObject({
    url: url('The page that says so.'),
    read: text('The day on which it was read.', '2026-01-31'),
    note: v.optional(text('What of it is not in the profile.')),
  }),
  v.title('“url” and “read”'),
  v.description('A page with the journal’s rules, and when it was read.'),
)

const articleType = v.strictObject({
  id: text('Its name in the front matter (`article-type`).', 'research-article'),
  title: text('What the journal calls it.', 'Original article'),
  limits: v.optional(limits),
})

const abstract = v.pipe(
  v.strictObject({
    requirement: v.optional(requirement('Whether there must be one.'), 'required'),
    structured: v.optional(requirement('Whether it has parts with headings.'), 'optional'),
    parts: v.optional(
      texts('Headings of its parts, in order.', ['Background', 'Methods', 'Results', 'Conclusions']),
      [],
    ),
    citations: v.optional(requirement('Whether it may cite.'), 'optional'),
    plainLanguage: v.optional(requirement('Whether there must be a summary in plain language.'), 'optional'),
    graphical: v.optional(requirement('Whether there must be a graphical abstract.'), 'optional'),
  }),
  v.title('a list of rules on the abstract'),
  v.description('Abstract.'),
)

const contributors = v.pipe(
  v.strictObject({
    orcid: v.optional(forWhom('Who must have an ORCID.'), 'none'),
    email: v.optional(forWhom('Who must have an e-mail address.'), 'corresponding'),
    affiliations: v.optional(forWhom('Who must have an affiliation.'), 'all'),
    countries: v.optional(requirement('Whether affiliations must have a country.'), 'optional'),
    roles: v.optional(requirement('Whether contributors must have CRediT roles.'), 'optional'),
  }),
  v.title('a list of rules on contributors'),
  v.description('Contributors.'),
)

const style = v.pipe(
  v.strictObject({
    csl: v.optional(text('Citation style: its id, or the path of a .csl file.', 'apa')),
    language: v.optional(language('Language and spelling variety; none where both varieties are taken.')),
    dois: v.optional(requirement('Whether references must have a DOI where there is one.'), 'optional'),
    references: v.optional(
      v.pipe(v.picklist(['element', 'mixed']), v.description('Form of the references in JATS.')),
    ),
  }),
  v.title('a list of rules on style'),
  v.description('Citation style and language.'),
)

const review = v.pipe(
  v.strictObject({
    blind: v.optional(
      v.pipe(
        v.picklist(['none', 'single', 'double', 'triple']),
        v.description('Whose names are hidden from whom; from double on the manuscript must be anonymous.'),
      ),
      'single',
    ),
    maskSelfCitations: v.optional(
      flag('Whether citations of own work must be masked in the anonymous copy.'),
      false,
    ),
  }),
  v.title('a list of rules on review'),
  v.description('Peer review.'),
)

/** A whole profile. */
export const profile = v.strictObject({
  title: text('What the profile is called.', 'Social sciences, anonymous review'),
  description: v.optional(text('For which journals it is meant.')),
  journal: v.optional(journal),
  sources: v.optional(
    v.pipe(
      v.array(source),
      v.title('a list of pages'),
      v.description('Pages that say so, with the day they were read.'),
    ),
    [],
  ),
  articleTypes: v.optional(
    v.pipe(
      v.array(articleType),
      v.title('a list of article types'),
      v.description('Kinds of articles; their limits win over the general ones.'),
    ),
    [],
  ),
  limits: v.optional(limits, {}),
  abstract: v.optional(abstract, {}),
  keywords: v.optional(requirement('Whether there must be keywords.'), 'optional'),
  shortTitle: v.optional(requirement('Whether there must be a short title.'), 'optional'),
  licence: v.optional(requirement('Whether there must be a licence.'), 'optional'),
  contributors: v.optional(contributors, {}),
  sections: v.optional(sections, {}),
  statements: v.optional(statements, {}),
  style: v.optional(style, {}),
  review: v.optional(review, {}),
  /** Name of the design of the PDF. */
  design: v.optional(text('Design of the PDF that is handed in.', 'manuscript')),
  files: v.optional(
    v.pipe(
      v.array(expectedFile),
      v.title('a list of files'),
      v.description('Files to hand in; the finished manuscript as PDF if not set.'),
    ),
    [],
  ),
  package: v.optional(
    v.pipe(
      v.picklist(['files', 'jats', 'meca', 'pmc']),
      v.description('What is handed in: a ZIP of the files, or a package.'),
    ),
    'files',
  ),
})

/** A profile, read and checked. */
export type Profile = v.InferOutput<typeof profile>
