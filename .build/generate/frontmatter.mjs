// docs/schema/frontmatter.json (for editors) and docs/frontmatter.md (for people), from the schemas of lib/frontmatter.
import { toJsonSchema } from '@valibot/to-json-schema'

/** In YAML this group stands under another name. */
const renamed = { settings: 'galley' }

/** Forms that are read besides the canonical one, by path. */
const alternatives = {
  contributors: [{ type: 'string' }],
  'contributors.*': [{ type: 'string' }],
  'contributors.*.roles.*': [{ type: 'string' }],
  'contributors.*.members.*': [{ type: 'string' }],
  'affiliations.*': [{ type: 'string' }],
  abstracts: [{ type: 'string' }],
  'abstracts.*': [{ type: 'string' }],
  licence: [{ type: 'string' }],
  copyright: [{ type: 'string' }],
  journal: [{ type: 'string' }],
  funding: [{ type: 'string' }, { type: 'object' }],
  numbering: [{ type: 'boolean' }],
}

export default async function generate({ load }) {
  const { metadata } = await load('lib/frontmatter/metadata.ts')
  const { kebabCase, foldKey } = await load('lib/frontmatter/fold-key.ts')
  const { topLevelAliases, soleAuthorKeys } = await load('lib/frontmatter/dialects/top-level.ts')
  const { nestedAliases } = await load('lib/frontmatter/dialects/nested.ts')
  const { foreignKeyList, foreignNested } = await load('lib/frontmatter/dialects/foreign-keys.ts')
  const raw = toJsonSchema(metadata, { typeMode: 'input', errorMode: 'throw' })

  /** Keys in kebab-case, with their aliases; texts may be numbers; a list may be its one item. */
  function authored(schema, path) {
    const { additionalProperties, default: preset, ...rest } = schema
    let out = { ...rest }
    if (rest.properties) {
      const properties = {}
      for (const [key, value] of Object.entries(rest.properties)) {
        const name = (path === '' && renamed[key]) || kebabCase(key)
        properties[name] = authored(value, path === '' ? key : `${path}.${key}`)
      }
      for (const [alias, to] of Object.entries(nestedAliases[path] ?? {})) {
        if (!has(properties, alias)) properties[alias] = { description: `The same as \`${kebabCase(to)}\`.` }
      }
      for (const key of foreignNested[path] ?? []) {
        if (!has(properties, key)) properties[key] = { deprecated: true, description: 'Not used.' }
      }
      out = { ...rest, properties, additionalProperties: false }
      // Contributors and affiliations may give their required parts under another name.
      delete out.required
    } else if (additionalProperties && typeof additionalProperties === 'object') {
      out = { ...rest, additionalProperties: authored(additionalProperties, `${path}.*`) }
    }
    if (out.examples?.length === 0) delete out.examples
    if (out.type === 'string') out = { ...out, type: ['string', 'number'] }
    if (out.enum) delete out.type
    if (out.anyOf) out = { ...out, anyOf: out.anyOf.map((one) => authored(one, path)) }
    if (out.items) out = withItem({ ...out, items: authored(out.items, `${path}.*`) })
    return alternatives[path] ? either(out, alternatives[path]) : out
  }

  const has = (properties, alias) => Object.keys(properties).some((key) => foldKey(key) === foldKey(alias))
  const top = authored(raw, '')
  for (const [alias, to] of Object.entries({ ...topLevelAliases, ...soleAuthorKeys })) {
    if (!has(top.properties, alias)) top.properties[alias] = { description: `The same as \`${shown(to)}\`.` }
  }
  for (const { key, tool } of foreignKeyList) {
    if (!has(top.properties, key)) {
      top.properties[key] = { deprecated: true, description: `A setting of ${tool}; not used here.` }
    }
  }
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter of a manuscript',
    description: 'Generated from lib/frontmatter by `npm run generate`.',
    type: 'object',
    properties: top.properties,
    additionalProperties: false,
  }
  function shown(path) {
    return path
      .split('.')
      .map((key, index) => (index === 0 && renamed[key]) || kebabCase(key))
      .join('.')
  }
  return {
    'docs/schema/frontmatter.json': `${JSON.stringify(schema, null, 2)}\n`,
    'docs/frontmatter.md': page(raw, { kebabCase, topLevelAliases, shown }),
  }
}

/** A list, or its one item. */
function withItem(schema) {
  const { description, title, examples, ...list } = schema
  const item = { ...list.items }
  if (item.type?.includes?.('string')) {
    return { ...strip({ title, description, examples }), anyOf: [list, item] }
  }
  return schema
}

function either(schema, others) {
  const { description, title, examples, ...own } = schema
  const forms = own.anyOf ? own.anyOf : [own]
  return { ...strip({ title, description, examples }), anyOf: [...forms, ...others] }
}

function strip(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

function page(raw, { kebabCase, topLevelAliases, shown }) {
  const lines = [
    '# Front matter',
    '',
    '<!-- Generated from lib/frontmatter by `npm run generate`: edit the descriptions there. -->',
    '',
    'The front matter is YAML between two lines of three hyphens at the start of the manuscript. Every key is',
    'optional; a key that is not known is reported with the nearest one that is. Hyphens, underscores and capitals',
    'make no difference: `short-title`, `short_title` and `shortTitle` are one key. Keys of JOSS, pandoc, Quarto,',
    'MyST and Manubot are understood as well (second table).',
    '',
    'Editors complete and check it with [schema/frontmatter.json](schema/frontmatter.json).',
    '',
    '```yaml',
    '---',
    'title: Sea level at Sylt',
    'contributors:',
    '  - name: Anna Maria Jensen',
    '    orcid: 0000-0002-1825-0097',
    '    email: anna@example.org',
    '    corresponding: true',
    '    roles: [Conceptualization, Software]',
    '    affiliations: [1]',
    'affiliations:',
    '  - id: 1',
    '    institution: Kiel University',
    '    city: Kiel',
    '    country: Germany',
    '    ror: https://ror.org/04v76ef78',
    'abstract: |',
    '  We study *sea level* at Sylt.',
    'keywords: [sea level, gauges]',
    'licence: CC-BY-4.0',
    'bibliography: references.bib',
    'csl: apa',
    '---',
    '```',
    '',
    '## Keys',
    '',
    '| key | what it is | example |',
    '|---|---|---|',
  ]
  rows(raw, '', lines)
  lines.push(
    '',
    '## Other names',
    '',
    'Names of other tools that mean the same.',
    '',
    '| key | the same as |',
    '|---|---|',
  )
  for (const [alias, to] of Object.entries(topLevelAliases)) lines.push(`| \`${alias}\` | \`${shown(to)}\` |`)
  lines.push(
    '',
    '## Files beside the manuscript',
    '',
    '`metadata.yaml` (Manubot) in the manuscript’s folder, and `_quarto.yml` and `myst.yml` there or above it, are',
    'read too. What the manuscript says itself wins.',
    '',
  )
  return lines.join('\n')

  function rows(schema, path, out) {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      const name = path === '' ? (renamed[key] ?? kebabCase(key)) : `${path}.${kebabCase(key)}`
      out.push(`| \`${name}\` | ${cell(value.description ?? '')}${choices(value)} | ${example(value)} |`)
      if (value.properties) rows(value, name, out)
      // A group's members have the same parts as a contributor.
      if (value.items?.properties && key !== 'members') rows(value.items, `${name}[]`, out)
    }
  }
}

function choices(schema) {
  const options = schema.enum ?? schema.items?.enum
  return options ? ` One of ${options.map((option) => `\`${option}\``).join(', ')}.` : ''
}

function example(schema) {
  return (schema.examples ?? [])
    .slice(0, 2)
    .map((one) => (typeof one === 'object' ? `\`${inline(one)}\`` : `\`${cell(String(one))}\``))
    .join(', ')
}

function inline(value) {
  if (Array.isArray(value)) return `[${value.join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${one}`)
    .join(', ')}}`
}

function cell(text) {
  return text.replaceAll('|', '\\|')
}
