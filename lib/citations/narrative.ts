import type { PhrasingContent } from 'mdast'
import type { CslItem, CslName } from '../document/document.ts'
import type { CitationForm } from '../document/nodes.ts'
import type { Engine } from './citeproc-types.ts'

/**
 * The names for a sentence (“Abbas [3]”), where the style itself prints none in its citations: one or two names,
 * or the first with “et al.”; without any person the title.
 *
 * @param item the work
 * @param engine for the locale's words
 * @param form whether all names are wanted
 */
export function narrativeNames(
  item: CslItem | undefined,
  engine: Pick<Engine, 'getTerm' | 'opt'>,
  { allNames }: CitationForm = {},
): PhrasingContent[] {
  const names = [item?.author, item?.editor, item?.translator as CslName[] | undefined].find(
    (list) => list && list.length > 0,
  )
  if (!names) {
    const title = (item?.title ?? item?.id ?? '').replace(/<[^>]*>/g, '')
    return [{ type: 'emphasis', children: [{ type: 'text', value: title }] }]
  }
  const all = names.map(shortName)
  if (allNames && !all.includes('others')) {
    const last = all.pop()!
    const comma = all.length > 1 && engine.opt.lang.startsWith('en') ? ',' : ''
    const before = all.length > 0 ? `${all.join(', ')}${comma} ${engine.getTerm('and')} ` : ''
    return [{ type: 'text', value: before + last }]
  }
  const [first, second] = all
  const more = names.length > 2 || second === 'others'
  if (more) return [{ type: 'text', value: `${first} ${engine.getTerm('et-al')}` }]
  return [
    { type: 'text', value: second === undefined ? first! : `${first} ${engine.getTerm('and')} ${second}` },
  ]
}

function shortName(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  return [name['non-dropping-particle'], name.family ?? name.given].filter((part) => part).join(' ')
}
