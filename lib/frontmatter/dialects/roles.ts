import { isEmpty, type Located, type LocatedList, mapAt, scalarAt, split } from '../yaml/located.ts'

/**
 * Roles as they are found: a term, several in one text, a list of terms, Quarto's `{conceptualization: lead}`,
 * `{role, degree}`.
 *
 * @returns a list of `{role, degree}` mappings
 */
export function readRoles(node: Located): LocatedList {
  const items = node.kind === 'list' ? node.items : [node]
  return { kind: 'list', span: node.span, items: items.flatMap(readRole) }
}

function readRole(node: Located): Located[] {
  if (isEmpty(node)) return []
  if (node.kind === 'scalar') return split(node, /[,;]/g).map((role) => mapAt(role.span, { role }))
  if (node.kind === 'list') return [node]
  const named = node.entries.some((entry) => /^(role|type|name|degree)$/i.test(entry.key))
  if (named) {
    const entries = node.entries.map((entry) =>
      /^(type|name)$/i.test(entry.key) ? { ...entry, key: 'role' } : entry,
    )
    return [{ ...node, entries }]
  }
  return node.entries.map((entry) =>
    mapAt(entry.value.span, {
      role: scalarAt(entry.keySpan ?? entry.value.span, entry.key),
      degree: isEmpty(entry.value) ? undefined : entry.value,
    }),
  )
}
