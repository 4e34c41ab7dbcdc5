import { describe, expect, it } from 'vitest'
import type { Engine } from '../../lib/citations/citeproc-types.ts'
import { shareSortMacros } from '../../lib/citations/engine-start.ts'
import { commonStyles, everyType } from './every-type.ts'
import { engineOf, requestsOver, stockModule } from './stock-engine.ts'

// A third of them: the others differ only in type.
const items = everyType().filter((_, index) => index % 3 === 0)
const ids = items.map(({ id }) => id)
const stock = stockModule()
const patched = stockModule()
shareSortMacros(patched)

/** Everything that an engine prints: citations without and with positions, and the reference list in its order. */
function printed(engine: Engine) {
  const requests = requestsOver(items)
  engine.updateItems(ids)
  const citations = requests.map((request) => engine.makeCitationCluster(request))
  const [parameters, entries] = engine.makeBibliography() || [{}, []]
  return { citations, parameters, entries }
}

function printedInPlace(engine: Engine) {
  const citations = requestsOver(items.slice(0, 20)).map((citationItems, index) => ({
    citationID: `c${index}`,
    citationItems,
    properties: { noteIndex: index + 1 },
  }))
  return engine.rebuildProcessorState(citations, 'html', [ids.at(-2)!])
}

describe('the fast start of citeproc-js', () => {
  for (const [index, style] of commonStyles.entries()) {
    // Each style in one of the locales, so that every locale meets every kind of style.
    const locale = ['en-US', 'de-DE', 'fr-FR'][index % 3]!
    it(`prints ${style} in ${locale} as the stock engine does`, () => {
      expect(printed(engineOf(patched, style, locale, items))).toEqual(
        printed(engineOf(stock, style, locale, items)),
      )
    })
  }

  it.each(['chicago-fullnote-bibliography', 'oscola', 'apa'])('prints %s with positions alike', (style) => {
    const [fast, slow] = [patched, stock].map((CSL) => printedInPlace(engineOf(CSL, style, 'en-US', items)))
    expect(fast).toEqual(slow)
  })

  it('compiles a macro of a sort area once', () => {
    const count = (CSL: typeof stock) => engineOf(CSL, 'apa', 'en-US', items).bibliography_sort.tokens.length
    expect(count(patched) * 20).toBeLessThan(count(stock))
  })

  it('is not blind: a macro left out changes what is printed', () => {
    const broken = stockModule()
    shareSortMacros(broken)
    const engine = engineOf(broken, 'apa', 'en-US', items)
    for (const name of Object.keys(engine.macros))
      if (name.startsWith('bibliography_sort/')) engine.macros[name] = []
    expect(printed(engine)).not.toEqual(printed(engineOf(stock, 'apa', 'en-US', items)))
  })
})
