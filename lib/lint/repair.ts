import type { Root, RootContent, Text } from 'mdast'
import type { Parent } from 'unist'
import type { VFile } from 'vfile'
import { positionAt } from '../diagnostics/points.ts'
import type { Manuscript, Repair } from '../document/document.ts'
import { byPrecedence, type Detection } from './detect.ts'
import { Intervals } from './intervals.ts'
import { type Run, runOf } from './model/block.ts'
import { forgetModel, modelOf } from './model/model-of.ts'
import { protectedTexts } from './protect.ts'
import { rules as allRules } from './rules/index.ts'
import { equip, type LintOptions, proofread, takeDetections } from './run.ts'

/** Options of `remarkRepair`. */
export interface RepairOptions extends LintOptions {
  /** `false` leaves the tree as the author wrote it. */
  enabled?: boolean
}

/** As many rounds as ESLint allows: a fix may make room for another one. */
const rounds = 10

/**
 * A unified plugin that applies the certain fixes to the tree. Each is recorded in `data.manuscript.repairs`, and
 * its message is taken back. Around a repair the text node is cut, so that every untouched stretch of text keeps
 * its exact position.
 *
 * @throws Error where a repair has changed a quotation, code, a formula, an address or a citation key: a bug of
 *   ours, never a mistake of the author
 */
export function remarkRepair(options: RepairOptions = {}) {
  return async (tree: Manuscript, file: VFile): Promise<Manuscript> => {
    if (options.enabled === false) return tree
    const certain = (options.rules ?? allRules).filter((rule) => rule.fix === 'certain')
    let detections = takeDetections(tree)
    for (let round = 0; round < rounds; round++) {
      const model = modelOf(tree, file)
      if (!detections) await equip(model, options)
      detections ??= proofread(model, { ...options, rules: certain }, file.path)
      const open = detections.filter(({ fix, finding }) => fix === 'certain' && finding.span)
      const chosen = withoutOverlaps(open)
      if (chosen.length === 0) return tree
      const before = protectedTexts(model)
      applyToTree(chosen, model.source)
      const repairs = chosen.map((detection) => toRepair(detection, model.source))
      repairsOf(tree).push(...repairs.sort((a, b) => a.position.start.offset! - b.position.start.offset!))
      const settled = new Set(open.map(({ message }) => message))
      file.messages = file.messages.filter((message) => !settled.has(message as Detection['message']))
      forgetModel(tree)
      const after = protectedTexts(modelOf(tree, file))
      if (before.join('\u0001') !== after.join('\u0001')) {
        throw new Error(`A repair changed protected text: ${repairs.map(({ rule }) => rule).join(', ')}`)
      }
      if (chosen.length === open.length) return tree
      detections = undefined
    }
    return tree
  }
}

/** Fixes that can be made together; the others wait for the next round. */
function withoutOverlaps(detections: readonly Detection[]): Detection[] {
  const taken = new Map<Run, Intervals>()
  return [...detections].sort(byPrecedence).filter(({ finding }) => {
    const { block, start, end } = finding.span!
    const run = runOf(block, start, end)!
    const others = taken.get(run) ?? new Intervals()
    taken.set(run, others)
    return others.add(start, end)
  })
}

/** Cuts each text node at its repairs. */
function applyToTree(detections: readonly Detection[], source: string): void {
  const byRun = new Map<Run, Detection[]>()
  for (const detection of detections) {
    const { block, start, end } = detection.finding.span!
    const run = runOf(block, start, end)!
    const edits = byRun.get(run)
    if (edits) edits.push(detection)
    else byRun.set(run, [detection])
  }
  const pieces = new Map<RootContent, Text[]>()
  const parents = new Set<Parent>()
  for (const [run, edits] of byRun) {
    pieces.set(run.node, cut(run, edits, source))
    parents.add(run.parent)
  }
  for (const parent of parents) {
    parent.children = (parent as Root).children.flatMap(
      (child): RootContent[] => pieces.get(child) ?? [child],
    )
  }
}

/** A text node in pieces: what stays, with its exact place, and what is put in. */
function cut(run: Run, edits: Detection[], source: string): Text[] {
  edits.sort((a, b) => a.finding.span!.start - b.finding.span!.start)
  const pieces: Text[] = []
  let at = run.start
  for (const { finding, offsets } of edits) {
    const { start, end } = finding.span!
    if (start > at) pieces.push(part(run, at, start, source))
    const value = finding.expected![0]!
    if (value !== '') {
      const position = positionAt(source, offsets!.start, offsets!.end)
      pieces.push({ type: 'text', value, position, data: { repaired: true } })
    }
    at = end
  }
  if (run.end > at) pieces.push(part(run, at, run.end, source))
  return pieces
}

function part(run: Run, from: number, to: number, source: string): Text {
  const value = run.node.value.slice(from - run.start, to - run.start)
  const { map } = run
  if (!map) return { ...run.node, value }
  const start = map.toSource(from - run.start, 'start')
  const end = map.toSource(to - run.start, 'end')
  return { type: 'text', value, position: positionAt(source, start, end) }
}

function toRepair({ rule, finding, offsets, message }: Detection, source: string): Repair {
  return {
    rule: rule.id,
    position: positionAt(source, offsets!.start, offsets!.end),
    before: source.slice(offsets!.start, offsets!.end),
    after: finding.expected![0]!,
    evidence: finding.evidence ?? finding.note ?? message.reason,
  }
}

function repairsOf(tree: Manuscript): Repair[] {
  // In a chain that is not galley's own, nothing has made the place for them.
  const data = (tree.data ?? {}) as { manuscript?: { repairs?: Repair[] } }
  tree.data = data as Manuscript['data']
  data.manuscript ??= {}
  data.manuscript.repairs ??= []
  return data.manuscript.repairs
}
