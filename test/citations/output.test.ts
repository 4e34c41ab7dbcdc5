import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { makeFormatter } from '../../lib/citations/citeproc.ts'
import { outputFormat, readOutput, toPhrasing } from '../../lib/citations/output-format.ts'
import { commonStyles, everyType } from './every-type.ts'
import { shipped } from './shipped.ts'
import { engineOf, requestsOver, stockModule } from './stock-engine.ts'

const items = everyType().filter((_, index) => index % 5 === 0)
const byId = new Map(items.map((item) => [item.id, item]))
const stock = stockModule()
stock.Output.Formats.galley = outputFormat
const requests = requestsOver(items).filter((request) => !request.some((cite) => cite['suppress-author']))
const clusters = requests.map((cites) => ({
  cites: cites.map(({ id, prefix, suffix, locator, label }) => ({
    id,
    prefix: prefix ? [{ type: 'text' as const, value: prefix }] : [],
    suffix: suffix ? [{ type: 'text' as const, value: suffix }] : [],
    ...(locator && { locator: { value: locator, label: label ?? 'page' } }),
    suppressAuthor: false,
  })),
  narrative: false,
  note: 0,
  withinNote: false,
}))

describe('links in citations', () => {
  it.each(commonStyles)('leave the text of %s as the engine has it, and lead to its works', (style) => {
    const locales = { tag: 'en-US', byTag: new Map([['en-US', shipped('locales/en-US')]]) }
    const formatter = makeFormatter(shipped(`styles/${style}`), locales)
    const made = formatter.format(clusters, byId, [], new Map())
    const engine = engineOf(stock, style, 'en-US', items)
    engine.setOutputFormat('galley')
    const plain = (output: string) =>
      readOutput(output)
        .map(({ text }) => text)
        .join('')
    // Styles that look back at earlier citations print by position, which has no engine call to compare with.
    if (engine.opt.update_mode !== stock.POSITION && formatter.kind === 'in-text') {
      engine.updateItems([...new Set(requests.flatMap((request) => request.map(({ id }) => id)))])
      const expected = requests.map((request) => plain(engine.makeCitationCluster(request)))
      const printed = made.citations.map(({ children }) => textOf(children))
      expect(printed).toEqual(
        expected.map((text) => (/NO_PRINTED_FORM|CSL STYLE ERROR/.test(text) ? '' : text)),
      )
    }
    // Each citation leads to each of its works, but for those that stand within a range of numbers.
    for (const [index, { children, empty }] of made.citations.entries()) {
      const links = JSON.stringify(children).match(/"reference":"[^"]*"/g) ?? []
      if (!empty) expect(links.length, textOf(children)).toBeGreaterThan(0)
      const keys = new Set(requests[index]!.map(({ id }) => id))
      if (keys.size < 3 && !empty) expect(new Set(links).size, textOf(children)).toBe(keys.size)
    }
  })

  it('are read back with every shape in its place', () => {
    const runs = readOutput('a\ue000ib\ue000Ic\ue001\ue001\ue000@12\ue002\ue000pd\ue001\ue001')
    expect(runs.map(({ text, shapes, cite }) => [text, [...shapes], cite])).toEqual([
      ['a', [], undefined],
      ['b', ['emphasis'], undefined],
      ['c', [], undefined],
      ['d', ['superscript'], 12],
    ])
    expect(toPhrasing(runs, [])).toEqual([
      { type: 'text', value: 'a' },
      { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
      { type: 'text', value: 'c' },
      { type: 'superscript', children: [{ type: 'text', value: 'd' }] },
    ])
  })
})
