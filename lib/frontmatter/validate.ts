import * as v from 'valibot'
import { faultOf } from './field.ts'
import { kebabCase } from './fold-key.ts'
import { child, without } from './shape.ts'
import type { Speak } from './speak.ts'
import { type Located, type LocatedMap, toPlain } from './yaml/located.ts'

/**
 * Validates a draft against a schema. What is wrong is reported at its place and left out, until the rest
 * is right.
 *
 * @param schema of a whole file
 * @param draft in the shape of the schema; faulty parts are taken out of it
 * @param speak takes the rules of identifiers, and `missing-part`
 * @returns the value, complete with defaults; none where what is left cannot do without a missing part
 */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  draft: LocatedMap,
  speak: Speak,
): v.InferOutput<Schema> | undefined {
  for (let left = countOf(draft) + 2; left > 0; left--) {
    const result = v.safeParse(schema, toPlain(draft))
    if (result.success) return result.output
    const paths = new Map<string, { path: (string | number)[]; issue: v.BaseIssue<unknown> }>()
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => item.key as string | number)
      paths.set(path.join('.'), { path, issue })
    }
    // From the end, so that taking an item out of a list moves none that is still to come.
    for (const { path, issue } of [...paths.values()].reverse()) say(issue, path, draft, speak)
    if (draft.entries.length === 0 && !v.is(schema, {})) return undefined
  }
  return undefined
}

/** Every round takes something out: there cannot be more rounds than values. */
function countOf(node: Located): number {
  if (node.kind === 'scalar') return 1
  const below = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)
  return below.reduce((sum, one) => sum + countOf(one), 1)
}

/** Reports one issue and takes its value out; a part that is missing takes out the entry that needs it. */
function say(issue: v.BaseIssue<unknown>, path: (string | number)[], draft: LocatedMap, speak: Speak): void {
  const node = path.reduce<Located | undefined>(child, draft)
  const fault = faultOf(issue.requirement)
  const key = kebabCase(String(path.at(-1) ?? ''))
  if (node && fault) {
    const written = node.kind === 'scalar' ? node.text.trim() : ''
    speak(fault.rule, node.span, {
      reason: `Unexpected “${written}”, expected ${fault.expected}`,
      note: fault.note,
      actual: written,
    })
    without(draft, path)
  } else if (node) {
    speak('frontmatter/unexpected-type', node.span, {
      reason:
        issue.kind === 'validation'
          ? `Unexpected value of “${key}”: ${issue.message}`
          : `Unexpected ${kindNames[node.kind]} for “${key}”, expected ${inWords(issue.expected)}`,
      note: 'The value is left out until it is right.',
    })
    without(draft, path)
  } else {
    const parent = path.slice(0, -1)
    const holder = parent.reduce<Located | undefined>(child, draft)
    speak('frontmatter/missing-part', (holder ?? draft).span, {
      reason: `Unexpected entry without “${key}”, expected “${key}: …”`,
      note: 'The entry is left out until it is complete.',
    })
    if (parent.length > 0) without(draft, parent)
    else draft.entries = []
  }
}

const kindNames = { scalar: 'text', list: 'list', map: 'group of fields' } as const satisfies Record<
  Located['kind'],
  string
>
const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a group of fields',
}

/** What the validator expects, `(string | Object)`, in an author's words. */
function inWords(expected: string | null): string {
  const names = (expected ?? '').match(/\w+/g)?.map((type) => typeNames[type])
  return names?.every((name) => name !== undefined) ? names.join(' or ') : 'another value'
}
