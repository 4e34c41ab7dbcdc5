import { createRequire } from 'node:module'
import type { CiteItem, CslModule, Engine } from '../../lib/citations/citeproc-types.ts'
import type { CslItem } from '../../lib/document/document.ts'
import { shipped } from './shipped.ts'

const require = createRequire(import.meta.url)

/** A copy of citeproc-js of its own, as it comes from its makers. */
export function stockModule(): CslModule {
  const file = require.resolve('citeproc')
  const cached = require.cache[file]
  delete require.cache[file]
  const CSL = require('citeproc') as CslModule
  if (cached) require.cache[file] = cached
  else delete require.cache[file]
  return CSL
}

/** An engine for a shipped style in a shipped locale. */
export function engineOf(CSL: CslModule, style: string, locale: string, items: readonly CslItem[]): Engine {
  const byId = new Map(items.map((item) => [item.id, item]))
  return new CSL.Engine(
    {
      retrieveLocale: (tag) => shipped(`locales/${tag}`),
      retrieveItem: (id) => byId.get(id)!,
    },
    shipped(`styles/${style}`),
    locale,
    true,
  )
}

/** Citations of every kind over some items: alone, in groups, with locators, repeated, without authors. */
export function requestsOver(items: readonly CslItem[]): CiteItem[][] {
  const ids = items.map(({ id }) => id)
  return [
    ...ids.filter((_, index) => index % 2 === 0).map((id) => [{ id }]),
    ...ids
      .slice(3, 15)
      .map((id, index) => [
        { id, locator: '33-35', label: 'page' },
        { id: ids[index]! },
        { id: ids[index + 1]! },
      ]),
    ids.slice(0, 12).map((id) => ({ id })),
    [
      { id: ids[0]!, prefix: 'see ', suffix: ' and passim' },
      { id: ids[0]!, locator: '5' },
    ],
    [{ id: ids[4]!, 'suppress-author': true }],
    [{ id: ids[4]! }],
    [{ id: ids[4]!, locator: '7' }],
  ]
}
