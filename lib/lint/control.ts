import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Detection } from './detect.ts'
import { commentText } from './model/comment-text.ts'
import type { DocumentModel } from './model/document-model.ts'
import type { AnyRule } from './rule.ts'

/** A stretch of the source in which the author does not want to hear of some rules. */
interface Silence {
  /** Names or ids; empty for every rule. */
  rules: readonly string[]
  start: number
  end: number
}

/** `galley-disable rule, rule: reason`, `-enable`, `-disable-next`. */
const directive = /^galley-(disable-next|disable|enable)(?![\w-])/

/**
 * Leaves out what the author has switched off by comments:
 *
 *     <!-- galley-disable text/double-space: verse -->
 *     <!-- galley-enable text/double-space -->
 *     <!-- galley-disable-next repeated-word, wordiness: a quotation without marks -->
 *
 * `-next` holds for the block that follows. A reason is required; without one the comment does nothing and is
 * reported, as is a rule that there is not.
 *
 * @param file where that is said; without it nothing is said
 */
export function obeyComments(
  model: DocumentModel,
  detections: readonly Detection[],
  rules: readonly AnyRule[],
  file?: VFile,
): Detection[] {
  const silences = readSilences(model, rules, file)
  if (silences.length === 0) return [...detections]
  silences.sort((a, b) => a.start - b.start)
  let next = 0
  let active: Silence[] = []
  // Both stand in the order of the text: each silence begins and ends once.
  return detections.filter(({ rule, offsets }) => {
    if (!offsets) return true
    while (next < silences.length && silences[next]!.start <= offsets.start) active.push(silences[next++]!)
    if (active.some(({ end }) => end < offsets.start))
      active = active.filter(({ end }) => end >= offsets.start)
    const own = names(rule)
    return !active.some(
      ({ rules, end }) =>
        offsets.end <= end && (rules.length === 0 || own.some((name) => rules.includes(name))),
    )
  })
}

function readSilences(model: DocumentModel, rules: readonly AnyRule[], file: VFile | undefined): Silence[] {
  const known = new Set(rules.flatMap(names))
  const silences: Silence[] = []
  const open: Silence[] = []
  for (const { value, start, end, next } of comments(model)) {
    const match = directive.exec(value)
    if (!match) continue
    const kind = match[1]!
    const rest = value.slice(match[0].length)
    const colon = rest.indexOf(':')
    const named = (colon === -1 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter(Boolean)
    const reason = colon === -1 ? '' : rest.slice(colon + 1).trim()
    const place = model.positionOf(start, end)
    for (const name of named) {
      if (known.has(name) || !file) continue
      report(file, 'lint/unknown-rule', {
        reason: `Unexpected rule \`${name}\`, expected the name of a rule`,
        place,
        actual: name,
        note: 'The comment does nothing for it',
      })
    }
    if (kind === 'enable') {
      for (const silence of open.splice(0)) {
        const ends =
          named.length === 0 ||
          silence.rules.length === 0 ||
          silence.rules.every((rule) => named.includes(rule))
        if (ends) silences.push({ ...silence, end: start })
        else open.push(silence)
      }
      continue
    }
    if (reason === '') {
      if (file)
        report(file, 'lint/missing-reason', {
          reason: `Unexpected \`galley-${kind}\` without a reason, expected \`galley-${kind} rule: why\``,
          place,
          note: 'The comment does nothing until it says why',
        })
      continue
    }
    if (kind === 'disable-next') silences.push({ rules: named, start: end, end: next })
    else open.push({ rules: named, start: end, end: Number.POSITIVE_INFINITY })
  }
  return [...silences, ...open]
}

/** Every comment, between blocks and within them, with the end of the block that follows it or holds it. */
function* comments(
  model: DocumentModel,
): Generator<{ value: string; start: number; end: number; next: number }> {
  const all = [
    ...model.landmarks.map(({ node, before }) => ({ node, block: model.blocks[before] })),
    ...model.blocks.flatMap((block) => block.comments.map(({ node }) => ({ node, block }))),
  ]
  for (const { node, block } of all.sort(
    (a, b) => (a.node.position?.start.offset ?? 0) - (b.node.position?.start.offset ?? 0),
  )) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined || !node.value.includes('galley-')) continue
    yield { value: commentText(node), start, end, next: block?.node.position?.end.offset ?? end }
  }
}

/** A rule goes by its id and by its name alone. */
function names({ id }: AnyRule): string[] {
  return [id, id.replace(/^.*\//, '')]
}
