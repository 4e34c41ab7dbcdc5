// docs/schema/frontmatter.json (for editors) and docs/frontmatter.md (for people), from the schemas of lib/frontmatter.
import { toJsonSchema } from '@valibot/to-json-schema'
import { authored, keyTable } from '../author-schema.mjs'

/** In YAML this group stands under another name. */
const renamed = { settings: 'galley' }

/** Forms that are read besides the canonical one, by path. */
const string = { type: 'string' }
const forms = {
  contributors: [string],
  'contributors.*': [string],
  'contributors.*.roles.*': [string],
  'contributors.*.members.*': [string],
  'affiliations.*': [string],
  abstracts: [string],
  'abstracts.*': [string],
  licence: [string],
  copyright: [string],
  journal: [string],
  funding: [string, { type: 'object' }],
  numbering: [{ type: 'boolean' }],
}

const introduction = `# Front matter

<!-- Generated from lib/frontmatter by \`npm run generate\`: edit the descriptions there. -->

The front matter is YAML between two lines of three hyphens at the start of the manuscript. Every key is
optional; a key that is not known is reported with the nearest one that is. Hyphens, underscores and capitals
make no difference: \`short-title\`, \`short_title\` and \`shortTitle\` are one key. Keys of JOSS, pandoc, Quarto,
MyST and Manubot are understood as well (second table).

Editors complete and check it with [schema/frontmatter.json](schema/frontmatter.json).

\`\`\`yaml
---
title: Sea level at Sylt
contributors:
  - name: Anna Maria Jensen
    orcid: 0000-0002-1825-0097
    email: anna@example.org
    corresponding: true
    roles: [Conceptualization, Software]
    affiliations: [1]
affiliations:
  - id: 1
    institution: Kiel University
    city: Kiel
    country: Germany
    ror: https://ror.org/04v76ef78
abstract: |
  We study *sea level* at Sylt.
keywords: [sea level, gauges]
licence: CC-BY-4.0
bibliography: references.bib
csl: apa
---
\`\`\`
`

export default async function generate({ load }) {
  const { metadata } = await load('lib/frontmatter/metadata.ts')
  const { kebabCase, foldKey } = await load('lib/frontmatter/fold-key.ts')
  const { topLevelAliases, soleAuthorKeys } = await load('lib/frontmatter/dialects/top-level.ts')
  const { nestedAliases } = await load('lib/frontmatter/dialects/nested.ts')
  const { foreignKeyList, foreignNested } = await load('lib/frontmatter/dialects/foreign-keys.ts')
  const raw = toJsonSchema(metadata, { typeMode: 'input', errorMode: 'throw' })
  const name = (key, path) => (path === '' && renamed[key]) || kebabCase(key)
  const shown = (path) => {
    const [first, ...rest] = path.split('.')
    return [name(first, ''), ...rest.map(kebabCase)].join('.')
  }

  /** Other names of the group's keys, and keys of other tools. */
  function further(path, properties) {
    const folded = new Set(Object.keys(properties).map(foldKey))
    const more = {}
    const add = (key, schema) => {
      if (folded.has(foldKey(key))) return
      folded.add(foldKey(key))
      more[key] = schema
    }
    const aliases = path === '' ? { ...topLevelAliases, ...soleAuthorKeys } : (nestedAliases[path] ?? {})
    for (const [alias, to] of Object.entries(aliases))
      add(alias, { description: `The same as \`${shown(to)}\`.` })
    const foreign =
      path === '' ? foreignKeyList : (foreignNested[path] ?? []).map((key) => ({ key, tool: 'other tools' }))
    for (const { key, tool } of foreign)
      add(key, { deprecated: true, description: `A setting of ${tool}; not used here.` })
    return more
  }

  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter of a manuscript',
    description: 'Generated from lib/frontmatter by `npm run generate`.',
    ...authored(raw, { name, further, forms: (path) => forms[path] }),
  }
  delete schema.required
  const page = [
    introduction,
    '## Keys',
    '',
    // A group's members have the same parts as a contributor.
    ...keyTable(raw, { name, skip: (key) => key === 'members' }),
    '',
    '## Other names',
    '',
    'Names of other tools that mean the same.',
    '',
    '| key | the same as |',
    '|---|---|',
    ...Object.entries(topLevelAliases).map(([alias, to]) => `| \`${alias}\` | \`${shown(to)}\` |`),
    '',
    '## As pandoc has it',
    '',
    'A title block (`% Title`, `% Authors`, `% Date`) at the start of the file; works under `references`, as CSL-YAML, in the',
    'front matter or in a later block of YAML.',
    '',
    '## Files beside the manuscript',
    '',
    '`metadata.yaml` (Manubot) in the manuscript’s folder, and `_quarto.yml` and `myst.yml` there or above it, are',
    'read too. What the manuscript says itself wins.',
    '',
  ]
  return {
    'docs/schema/frontmatter.json': `${JSON.stringify(schema, null, 2)}\n`,
    'docs/frontmatter.md': page.join('\n'),
  }
}
