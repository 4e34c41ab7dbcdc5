import type { Blob, CslModule, Engine } from './citeproc-types.ts'

/**
 * Has each cite marked in the output, so that it can be linked: every leaf of a cite gets a decoration, last of
 * all, when the engine has settled punctuation and collapsing. Text is not touched. Where numbers collapse into a
 * range, its ends are marked.
 *
 * @returns ids of the cites by their number
 */
export function markCites(engine: Engine, { START, END }: Pick<CslModule, 'START' | 'END'>): string[] {
  const cited: string[] = []
  const { tokens } = engine.citation
  const from = tokens.findIndex(({ name, tokentype }) => name === 'layout' && tokentype === START)
  const to = tokens.findLastIndex(({ name, tokentype }) => name === 'layout' && tokentype === END)
  tokens[from]?.execs.push((state, item) => {
    if (state.tmp.just_looking || state.tmp.area !== 'citation') return
    state.output.current.value().cite = cited.push(item.id) - 1
  })
  // The elements that print what the author wrote before and after a work: not part of the link.
  for (const affix of [tokens[from + 1], tokens[to - 1]]) {
    affix?.execs.push((state, _item, cite) => {
      const printed = affix === tokens[from + 1] ? cite?.prefix : cite?.suffix
      const last = printed ? state.output.current.value().blobs.at(-1) : undefined
      if (typeof last === 'object') last.affix = true
    })
  }
  const { string } = engine.output
  engine.output.string = function (state, blobs, blob) {
    if (blob === undefined && state.tmp.area === 'citation' && !state.tmp.just_looking) {
      for (const outer of blobs) if (outer.cite !== undefined) decorate(outer, outer.cite)
    }
    return string.call(this, state, blobs, blob)
  }
  return cited
}

function decorate(blob: Blob, cite: number): void {
  if (blob.affix) return
  if (Array.isArray(blob.blobs)) for (const inner of blob.blobs) decorate(inner, cite)
  // Numbers share their decorations with the style's element: a new list, not a push.
  else blob.decorations = [...blob.decorations, ['@galley', 'cite', String(cite)]]
}
