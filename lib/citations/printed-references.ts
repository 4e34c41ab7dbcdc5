import type { PhrasingContent } from 'mdast'
import type { CslItem } from '../document/document.ts'
import type { Engine } from './citeproc-types.ts'
import type { EngineInput } from './engine-input.ts'
import { linkAddresses } from './links.ts'
import { isEmpty, type Run, readOutput, toPhrasing } from './output-format.ts'
import { spellOthers } from './spell.ts'

/** An entry of the reference list. */
export interface PrintedReference {
  /** `CslItem.id`. */
  id: string
  /** “[1]”, where the style sets it apart. */
  label?: string
  /** Empty where the style has no printed form for the work. */
  children: PhrasingContent[]
}

/**
 * The reference list as the style prints it, in its order.
 *
 * @param engine after its citations
 * @param items by id
 * @param input that the engine's items went through
 */
export function printReferences(
  engine: Engine,
  items: ReadonlyMap<string, CslItem>,
  input: EngineInput,
): PrintedReference[] {
  const bibliography = engine.makeBibliography()
  // A style without a list of its own has full notes; links need an entry to lead to all the same.
  if (!bibliography) return [...items.keys()].map((id) => fullForm(id, engine, input))
  const [{ entry_ids: ids }, entries] = bibliography
  return entries.map((entry, index) => {
    const id = ids[index]?.[0] ?? ''
    const runs = readOutput(spellOthers(entry.trim(), engine))
    const label = runs
      .filter(({ part }) => part === 'label')
      .map(({ text }) => text)
      .join('')
      .trim()
    const lines = splitLines(runs.filter(({ part }) => part !== 'label'))
    const nodes = lines.flatMap((line, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      ...toPhrasing(line, input.opaque),
    ])
    const item = items.get(id)
    const children = isEmpty(entry) ? [] : trim(item ? linkAddresses(nodes, item) : nodes)
    return { id, ...(label !== '' && { label }), children }
  })
}

function fullForm(id: string, engine: Engine, input: EngineInput): PrintedReference {
  const output = engine.makeCitationCluster([{ id }])
  const children = isEmpty(output)
    ? []
    : trim(toPhrasing(readOutput(spellOthers(output, engine)), input.opaque))
  return { id, children }
}

/** Entries with annotations and the like have lines of their own. */
function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = []
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    if (!before || before.part !== run.part) lines.push([run])
    else lines.at(-1)!.push(run)
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}

function trim(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes
  if (first?.type === 'text') first.value = first.value.trimStart()
  const last = nodes.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}
