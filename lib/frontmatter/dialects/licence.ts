import { nearest } from '../../diagnostics/nearest.ts'
import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import { licenceIds, licenceOfUrl } from '../licence-list.ts'
import type { Speak } from '../speak.ts'
import {
  isEmpty,
  type Located,
  type LocatedEntry,
  type LocatedScalar,
  mapAt,
  scalarAt,
  trimmed,
} from '../yaml/located.ts'

/**
 * A licence as it is found: an SPDX id in any case, an address, a name; pandoc's and Quarto's `{text, type, link}`;
 * MyST's `{content, code}`, of which the content's licence is the article's.
 *
 * @param draft takes `openAccess`, where pandoc's `type: open-access` says so
 * @param speak takes `unknown-licence` and `not-used`
 */
export function readLicence(node: Located, draft: Draft, speak: Speak): Located {
  if (node.kind === 'list' && node.items.length === 1) return readLicence(node.items[0]!, draft, speak)
  if (isEmpty(node) || node.kind === 'list') return node
  if (node.kind === 'scalar') return fromText(trimmed(node), speak)
  const content = node.entries.find((entry) => foldKey(entry.key) === 'content')
  if (content) {
    for (const other of node.entries) if (other !== content) sayLeftOut(other, speak)
    return readLicence(content.value, draft, speak)
  }
  return {
    ...node,
    entries: node.entries.flatMap((entry) => {
      const key = foldKey(entry.key)
      if (entry.value.kind !== 'scalar' || !['id', 'type', 'spdx', 'short'].includes(key)) return [entry]
      if (key === 'type' && foldKey(entry.value.text) === 'openaccess') {
        draft.put('openAccess', scalarAt(entry.value.span, true), entry.keySpan)
        return []
      }
      const read = fromText(trimmed(entry.value), speak)
      return read.kind === 'map' ? read.entries : [entry]
    }),
  }
}

function sayLeftOut(entry: LocatedEntry, speak: Speak): void {
  speak('frontmatter/not-used', entry.keySpan ?? entry.value.span, {
    reason: `Unexpected licence of the ${entry.key}, expected that of the article only`,
    note: 'It is in no output.',
    actual: entry.key,
  })
}

function fromText(node: LocatedScalar, speak: Speak): Located {
  if (/^(https?:\/\/|www\.)/i.test(node.text)) {
    const id = licenceOfUrl(node.text)
    return mapAt(node.span, { url: node, id: id === undefined ? undefined : scalarAt(node.span, id) })
  }
  const known = licenceIds().get(foldLicence(node.text))
  if (known !== undefined) return mapAt(node.span, { id: { ...node, value: known, text: known } })
  const current = currentVersion(node.text)
  if (current !== undefined) {
    speak('frontmatter/assigned', node.span, {
      reason: `Unexpected licence “${node.text}” without its version, expected ${current}`,
      note: `It is taken to be ${current}, as Quarto and MyST take it.`,
      actual: node.text,
      expected: [current],
    })
    return mapAt(node.span, { id: { ...node, value: current, text: current } })
  }
  const near = nearest(foldLicence(node.text), licenceIds().keys()).map((key) => licenceIds().get(key)!)
  speak('frontmatter/unknown-licence', node.span, {
    reason: `Unexpected licence “${node.text}”, expected an SPDX id such as CC-BY-4.0, or an address`,
    note: 'It is kept as its name. SPDX ids are listed at https://spdx.org/licenses/.',
    actual: node.text,
    ...(near.length > 0 && { expected: near }),
  })
  return mapAt(node.span, { name: node })
}

/** The licences of Creative Commons by their names alone (Quarto's guide, “License”): the version in force. */
function currentVersion(written: string): string | undefined {
  const folded = foldLicence(written)
  const named = /^(?:cc|creative-commons)-?(0|zero|by(?:-nc)?(?:-(?:sa|nd))?)$/.exec(folded)?.[1]
  if (named === undefined) return undefined
  return /^(?:0|zero)$/.test(named) ? 'CC0-1.0' : `CC-${named.toUpperCase()}-4.0`
}

/** `CC BY 4.0`, `cc-by-4.0` and `CC_BY_4.0` are one. */
function foldLicence(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}
