import type * as v from 'valibot'
import { nearest, slipsBetween } from '../diagnostics/nearest.ts'
import { foreignNested } from './dialects/foreign-keys.ts'
import { nestedAliases } from './dialects/nested.ts'
import { sayTwice } from './draft.ts'
import { faultOf } from './field.ts'
import { foldKey, kebabCase } from './fold-key.ts'
import type { Speak } from './speak.ts'
import {
  isEmpty,
  type Located,
  type LocatedEntry,
  type LocatedMap,
  type LocatedScalar,
  type Span,
  trimmed,
} from './yaml/located.ts'

/** A valibot schema, as far as it can be looked into. */
interface Inner {
  type: string
  kind: string
  wrapped?: Inner
  pipe?: readonly (Inner & { title?: string; requirement?: unknown })[]
  entries?: Record<string, Inner>
  item?: Inner
  value?: Inner
  options?: readonly (Inner | string)[]
}

const yes = /^(true|yes|on|y|1)$/i
const no = /^(false|no|off|n|0)$/i
const nothing = /^(none|n\/?a|nil|null|undefined|unknown|tbd|tba|todo|[-–—?.x]+)$/i

/**
 * Brings a located value into the shape of a schema: keys by their canonical names, texts as strings (`volume: 3`
 * is “3”), one value for a list of one, yes and no as booleans. What does not fit is reported and left out.
 *
 * @param schema of `lib/frontmatter`
 * @param node the value
 * @param path in `Metadata`, with `*` for any item of a list
 * @param speak takes `unknown-key`, `not-used`, `unexpected-type`, `unexpected-value`, `empty-value`
 */
export function shape(
  schema: v.GenericSchema,
  node: Located,
  path: string,
  speak: Speak,
): Located | undefined {
  return read(schema as unknown as Inner, node, path, speak)
}

function read(schema: Inner, node: Located, path: string, speak: Speak): Located | undefined {
  const inner = unwrap(schema)
  switch (inner.type) {
    case 'strict_object':
      return readObject(inner, schema, node, path, speak)
    case 'record':
      return readRecord(inner, schema, node, path, speak)
    case 'array':
      return readArray(inner, schema, node, path, speak)
    case 'string':
      return readText(schema, node, path, speak)
    case 'boolean':
      return readFlag(node, path, speak)
    case 'picklist':
      return readChoice(inner, node, speak)
    case 'union':
      return readUnion(inner, schema, node, path, speak)
    default:
      return node
  }
}

function unwrap(schema: Inner): Inner {
  let inner = schema
  while (inner.wrapped && (inner.type === 'optional' || inner.type === 'nullish')) inner = inner.wrapped
  const root = inner.pipe?.[0]
  return root && root !== inner ? unwrap(root) : inner
}

function readObject(
  inner: Inner,
  outer: Inner,
  node: Located,
  path: string,
  speak: Speak,
): Located | undefined {
  if (isEmpty(node)) return undefined
  if (node.kind !== 'map') return wrongType(node, expectation(outer, 'a list of “key: value” lines'), speak)
  const known = Object.keys(inner.entries!)
  const names = namesOf(known, path)
  const entries: LocatedEntry[] = []
  for (const entry of node.entries) {
    const key = names.get(foldKey(entry.key))
    if (key === undefined) {
      sayUnknown(entry, path, known, speak)
      continue
    }
    const first = entries.find((other) => other.key === key)
    if (first) {
      sayTwice(speak, kebabCase(key), entry.keySpan ?? entry.value.span, first, entry.value)
      continue
    }
    const value = read(inner.entries![key]!, entry.value, path === '' ? key : `${path}.${key}`, speak)
    if (value) entries.push({ ...entry, key, value })
  }
  return { ...node, entries }
}

/** Folded names with the key that each stands for: own names first, then those of other tools. */
function namesOf(known: string[], path: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const [alias, key] of Object.entries(nestedAliases[path] ?? {})) names.set(foldKey(alias), key)
  for (const key of known) names.set(foldKey(key), key)
  return names
}

function sayUnknown(entry: LocatedEntry, path: string, known: string[], speak: Speak): void {
  const span = entry.keySpan ?? entry.value.span
  if (foreignNested[path]?.some((key) => foldKey(key) === foldKey(entry.key))) {
    // Every author has it or none: once is enough.
    if (!speak.first(`${path}.${foldKey(entry.key)}`)) return
    speak('frontmatter/not-used', span, {
      reason: `Unexpected key “${entry.key}”, which has no place in the metadata`,
      note: 'Its value is in no output.',
      actual: entry.key,
    })
    return
  }
  const aliases = Object.keys(nestedAliases[path] ?? {})
  unknownKey(entry.key, span, [...known.map(kebabCase), ...aliases], known.map(kebabCase), speak)
}

/** Reports an unknown key with the nearest ones that are known. */
export function unknownKey(
  key: string,
  span: Span,
  candidates: readonly string[],
  known: readonly string[],
  speak: Speak,
): void {
  const near = speak.spent('frontmatter/unknown-key') ? [] : nearest(key, candidates)
  const listed = known.length > 0 && known.length <= 12 ? ` Known here: ${known.join(', ')}.` : ''
  speak('frontmatter/unknown-key', span, {
    reason: near[0] ? `Unexpected key “${key}”, expected “${near[0]}”` : `Unexpected key “${key}”`,
    note: `Its value is in no output.${near[0] ? ` Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?` : listed}`,
    actual: key,
    // What can be applied by machine must be plain: one slip or two.
    ...(near[0] && slipsBetween(key, near[0], 2) <= 2 && { expected: near.slice(0, 1) }),
  })
}

function readRecord(
  inner: Inner,
  outer: Inner,
  node: Located,
  path: string,
  speak: Speak,
): Located | undefined {
  if (isEmpty(node)) return undefined
  if (node.kind !== 'map') return wrongType(node, expectation(outer, 'a list of “key: value” lines'), speak)
  const entries: LocatedEntry[] = []
  for (const entry of node.entries) {
    // Own data, never a way to an object's prototype.
    if (entry.key === '__proto__') continue
    const value = read(inner.value!, entry.value, `${path}.*`, speak)
    if (value) entries.push({ ...entry, value })
  }
  return { ...node, entries }
}

function readArray(
  inner: Inner,
  outer: Inner,
  node: Located,
  path: string,
  speak: Speak,
): Located | undefined {
  if (isEmpty(node)) return node.kind === 'list' ? { ...node, items: [] } : undefined
  const item = inner.item!
  const one = unwrap(item).type === 'strict_object' ? 'map' : 'scalar'
  if (node.kind !== 'list' && node.kind !== one) return wrongType(node, expectation(outer, 'a list'), speak)
  const items = node.kind === 'list' ? node.items : [node]
  return {
    kind: 'list',
    span: node.span,
    items: items.flatMap((value) => read(item, value, `${path}.*`, speak) ?? []),
  }
}

function readText(schema: Inner, node: Located, path: string, speak: Speak): Located | undefined {
  if (node.kind !== 'scalar') return wrongType(node, expectation(schema, 'a text'), speak)
  if (isEmpty(node)) return undefined
  const proved = checks(schema).length > 0
  if (proved && nothing.test(node.text.trim())) return sayEmpty(node, path, speak)
  return text(node)
}

/** The scalar as the string that the author wrote; block texts without their last line break. */
function text(node: LocatedScalar): LocatedScalar {
  const plain = trimmed(node)
  return { ...plain, value: plain.text }
}

function readFlag(node: Located, path: string, speak: Speak): Located | undefined {
  if (node.kind !== 'scalar') return wrongType(node, 'true or false', speak)
  const written = node.text.trim()
  if (written === '') return undefined
  if (yes.test(written)) return { ...node, value: true }
  if (no.test(written) || nothing.test(written)) return { ...node, value: false }
  speak('frontmatter/unexpected-value', node.span, {
    reason: `Unexpected “${written}”, expected true or false`,
    note: `“${kebabCase(path.split('.').at(-1)!)}” is a yes-or-no question.`,
    actual: written,
    expected: ['true', 'false'],
  })
  return undefined
}

function readChoice(inner: Inner, node: Located, speak: Speak): Located | undefined {
  const options = (inner.options ?? []).filter((option) => typeof option === 'string')
  if (node.kind !== 'scalar') return wrongType(node, `one of ${options.join(', ')}`, speak)
  if (isEmpty(node)) return undefined
  const written = node.text.trim()
  const choice = options.find((option) => foldKey(option) === foldKey(written))
  if (choice) return { ...node, value: choice }
  const near = nearest(written, options)
  speak('frontmatter/unexpected-value', node.span, {
    reason: `Unexpected “${written}”, expected ${near[0] ? `“${near[0]}”` : `one of ${options.join(', ')}`}`,
    note: `It can be ${options.join(', ')}.`,
    actual: written,
    expected: near.length > 0 ? near : options,
  })
  return undefined
}

/** The first alternative of the node's own kind. */
function readUnion(
  inner: Inner,
  outer: Inner,
  node: Located,
  path: string,
  speak: Speak,
): Located | undefined {
  if (isEmpty(node)) return undefined
  const options = (inner.options ?? []).filter((option) => typeof option !== 'string')
  const fits = options.filter((option) => kindsOf(unwrap(option).type).includes(node.kind))
  if (node.kind === 'scalar' && fits.some((option) => unwrap(option).type === 'boolean')) {
    if (/^(true|false)$/i.test(node.text)) return readFlag(node, path, speak)
  }
  const fit = fits.find((option) => unwrap(option).type !== 'boolean')
  if (!fit) return wrongType(node, expectation(outer, 'another value'), speak)
  if (unwrap(fit).type === 'string' && node.kind === 'scalar' && nothing.test(node.text.trim())) {
    return sayEmpty(node, path, speak)
  }
  return read(fit, node, path, speak)
}

function kindsOf(type: string): Located['kind'][] {
  if (type === 'strict_object' || type === 'record') return ['map']
  return type === 'array' ? ['list'] : type === 'unknown' ? ['map', 'list', 'scalar'] : ['scalar']
}

function checks(schema: Inner): unknown[] {
  const own = schema.pipe?.filter((action) => faultOf(action.requirement)) ?? []
  return schema.wrapped ? [...own, ...checks(schema.wrapped)] : own
}

function sayEmpty(node: LocatedScalar, path: string, speak: Speak): undefined {
  const written = node.text.trim()
  speak('frontmatter/empty-value', node.span, {
    reason: `Unexpected “${written}”, expected a value, or no “${kebabCase(path.split('.').at(-1)!)}” at all`,
    note: 'It is read as “there is none”. Take the line away, or give the value.',
    actual: written,
  })
}

/** What the schema calls its value: `a list of contributors`. */
function expectation(schema: Inner, otherwise: string): string {
  const title = schema.pipe?.find((action) => action.type === 'title')?.title
  if (title) return title
  return schema.wrapped ? expectation(schema.wrapped, otherwise) : otherwise
}

/** Reports a value of the wrong kind; the value is left out. */
export function wrongType(node: Located, expected: string, speak: Speak): undefined {
  speak('frontmatter/unexpected-type', node.span, {
    reason: `Unexpected ${kindOf(node)}, expected ${expected}`,
    note: 'The value is left out until it is right.',
    ...(node.kind === 'scalar' && { actual: node.text }),
  })
}

function kindOf(node: Located): string {
  if (node.kind === 'map') return 'mapping'
  if (node.kind === 'list') return 'list'
  return node.value === null ? 'nothing' : typeof node.value
}

/** A mapping without the value at a path (list items by index). */
export function without(map: LocatedMap, path: readonly (string | number)[]): void {
  let parent: Located | undefined = map
  for (const key of path.slice(0, -1)) parent = child(parent, key)
  const last = path.at(-1)
  if (parent?.kind === 'map') parent.entries = parent.entries.filter((entry) => entry.key !== last)
  else if (parent?.kind === 'list') parent.items.splice(Number(last), 1)
}

/** The value of a key, or the item at an index. */
export function child(node: Located | undefined, key: string | number): Located | undefined {
  if (node?.kind === 'map') return node.entries.find((entry) => entry.key === String(key))?.value
  return node?.kind === 'list' ? node.items[Number(key)] : undefined
}
