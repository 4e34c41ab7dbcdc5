import path from 'node:path'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import { type Host, HostError } from '../host.ts'
import { labelsOf } from './sibling-labels.ts'

/** A reference whose target is not in the manuscript. */
export interface UnknownReference {
  label: string
  place: Position | undefined
}

/**
 * Tells of the references that lead to nothing: one by one; but those that lead into texts beside a manuscript of one
 * file all at once, since one thing helps them all.
 *
 * @param known labels, those that the manuscript has
 * @param host reads the texts beside it
 * @param file gets `transform/unknown-target` and `transform/target-in-other-file`
 */
export async function tellUnknown(
  unknown: readonly UnknownReference[],
  known: readonly string[],
  host: Host,
  file: VFile,
): Promise<void> {
  // Where no list joins the files, a slip of the pen is likelier than a reference to another one.
  const isListed = file.data.siblings?.list !== undefined
  const without = isListed ? unknown : unknown.filter(({ label }) => nearest(label, known).length === 0)
  const elsewhere = await findElsewhere(without, host, file)
  if (elsewhere.size > 0) tellElsewhere(elsewhere, file)
  for (const reference of unknown) if (!elsewhere.has(reference)) tellOne(reference, known, file)
}

function tellOne({ label, place }: UnknownReference, known: readonly string[], file: VFile): void {
  const near = nearest(label, known)
  report(file, 'transform/unknown-target', {
    reason: `Unexpected reference to \`${label}\`, expected the label of a section, figure, table or equation`,
    place,
    actual: label,
    expected: near,
    note:
      near.length > 0
        ? `Did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`
        : `Nothing here has that label. Give the thing that you mean the label \`{#${label}}\`.`,
  })
}

/** The references that lead into texts beside the manuscript, with the paths of these. */
async function findElsewhere(
  unknown: readonly UnknownReference[],
  host: Host,
  file: VFile,
): Promise<Map<UnknownReference, string>> {
  const found = new Map<UnknownReference, string>()
  for (const one of file.data.siblings?.paths ?? []) {
    const bytes = await host.read(one).catch(hostError)
    if (bytes instanceof HostError) continue
    const labels = labelsOf(new TextDecoder().decode(bytes))
    for (const reference of unknown) {
      // bookdown puts the kind before the name of a chunk.
      const plain = reference.label.toLowerCase().replace(/^[a-z]{2,4}:/, '')
      const isThere = labels.has(reference.label.toLowerCase()) || labels.has(plain)
      if (isThere && !found.has(reference)) found.set(reference, one)
    }
    if (found.size === unknown.length) break
  }
  return found
}

function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error
  throw error
}

/** More places than these help no one. */
const most = 12

function tellElsewhere(references: ReadonlyMap<UnknownReference, string>, file: VFile): void {
  const [[first, firstPath]] = [...references] as [[UnknownReference, string]]
  const { list } = file.data.siblings!
  const labels = [...new Set([...references.keys()].map(({ label }) => label))]
  const others = labels.length - 1
  const more = others === 0 ? '' : ` and ${others} other${others === 1 ? '' : 's'} of that kind`
  const base = path.dirname(list ?? firstPath)
  const named = labels.slice(0, most).map((label) => {
    const [, at] = [...references].find(([reference]) => reference.label === label)!
    const lines = [...references.keys()].flatMap(
      (one) => (one.label === label && one.place?.start.line) || [],
    )
    return `\`${label}\` in ${path.relative(base, at)} (here in line ${[...new Set(lines)].join(', ')})`
  })
  const rest = labels.length > most ? `, and ${labels.length - most} more` : ''
  const advice = list
    ? `Build the project, which its ${path.basename(list)} lists, by its folder: \`galley build ${path.basename(base)}/\` joins its files, and then they are found.`
    : 'Only one file is built here. Include the other one, or list both in a `_quarto.yml` and build the folder.'
  report(file, 'transform/target-in-other-file', {
    reason: `Unexpected reference to \`${first.label}\`${more}, expected a label of this file: ${others === 0 ? 'it stands' : 'they stand'} in another`,
    place: first.place,
    actual: first.label,
    note: `${named.join('; ')}${rest}. ${advice}`,
  })
}
