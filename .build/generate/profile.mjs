// docs/schema/profile.json (for editors) and docs/profiles.md (for people), from the schemas of lib/profile.
import { toJsonSchema } from '@valibot/to-json-schema'
import { authored, keyTable } from '../author-schema.mjs'

export default async function generate({ load }) {
  const { profile } = await load('lib/profile/profile.ts')
  const { kebabCase } = await load('lib/frontmatter/fold-key.ts')
  const raw = toJsonSchema(profile, { typeMode: 'input', errorMode: 'throw' })
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A journal’s profile',
    description: 'Generated from lib/profile by `npm run generate`.',
    ...authored(raw, { name: kebabCase }),
    required: ['title'],
  }
  const lines = [
    '# Journal profiles',
    '',
    '<!-- Generated from lib/profile by `npm run generate`: edit the descriptions there. -->',
    '',
    'A profile says what a journal asks of a manuscript: limits with its own way of counting, sections, statements,',
    'citation style, files. It is a YAML file, `templates/journals/<name>.yaml`. galley ships profiles of kinds of',
    'journals; `templates/journals/blank.yaml` explains every key. Facts about a real journal belong into a profile of',
    'your own, with the page that says so and the day on which you read it (`sources`).',
    '',
    'Editors complete and check a profile with [schema/profile.json](schema/profile.json).',
    '',
    '## Keys',
    '',
    ...keyTable(raw, { name: kebabCase }),
    '',
  ]
  return {
    'docs/schema/profile.json': `${JSON.stringify(schema, null, 2)}\n`,
    'docs/profiles.md': lines.join('\n'),
  }
}
