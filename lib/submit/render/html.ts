import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { type ItemPlace, itemStates, type ReadinessItem } from '../item.ts'
import type { Readiness } from '../readiness.ts'
import { closing, stateMeanings, stateWords } from './state-words.ts'

const css = `
:root{color-scheme:light;font:16px/1.5 system-ui,sans-serif;color:#1c1c1c;background:#fff}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
p{margin:.25rem 0}.tally{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:0;list-style:none}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #d0d0d0}
td.number,th.number{text-align:right}.state{font-weight:600;white-space:nowrap}
.red .state,.tally .red{color:#a40000}.amber .state,.tally .amber{color:#7a4b00}
.person .state,.tally .person{color:#00507a}.green .state,.tally .green{color:#1b5e20}
.where,.rule{color:#555;font-size:.875rem}details{font-size:.875rem}footer{margin-top:2rem;color:#444}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
`

/**
 * The readiness report as one page to show co-authors: no script, nothing from elsewhere.
 *
 * @returns a whole HTML document
 */
export function renderHtml(readiness: Readiness): string {
  const { items, profile } = readiness
  const name = readiness.manuscript.replace(/^.*[/\\]/, '')
  const sorted = itemStates.flatMap((state) => items.filter((one) => one.state === state))
  const tally = itemStates.map((state) =>
    h('li', { className: [state] }, [
      h('b', `${items.filter((one) => one.state === state).length} ${stateWords[state]}`),
      `: ${stateMeanings[state]}`,
    ]),
  )
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', `${name} against ${profile.title}`),
      h('style', css),
    ]),
    h('body', [
      h('main', [
        h('h1', `${name} against “${profile.title}”`),
        h('ul', { className: ['tally'] }, tally),
        h('h2', 'What was checked'),
        h('table', [
          h('thead', h('tr', [h('th', 'State'), h('th', 'Item'), h('th', 'Found'), h('th', 'Rule')])),
          h('tbody', sorted.map(row)),
        ]),
        h('h2', 'Words by section'),
        countsTable(readiness),
        h('p', { className: ['where'] }, readiness.counts.method),
      ]),
      h('footer', [h('p', `Not checked: ${readiness.notChecked.join('; ')}.`), h('p', closing)]),
    ]),
  ])
  return `<!DOCTYPE html>\n${toHtml(page)}\n`
}

function row(item: ReadinessItem): Element {
  const found: (ElementContent | string)[] = [h('p', item.evidence)]
  if (item.place && item.state !== 'green') found.push(h('p', { className: ['where'] }, place(item.place)))
  if (item.fix) found.push(h('p', item.fix))
  if (item.details.length > 0) {
    const list = item.details.map((one) =>
      h('li', one.place ? `${one.text} (${place(one.place)})` : one.text),
    )
    found.push(h('details', [h('summary', `${item.details.length} in detail`), h('ul', list)]))
  }
  const sources = item.rule.sources.map(({ url, read }) =>
    h('p', [h('a', { href: url }, url), `, read ${read}`]),
  )
  return h('tr', { className: [item.state], id: item.id }, [
    h('td', { className: ['state'] }, stateWords[item.state]),
    h('th', { scope: 'row' }, item.title),
    h('td', found),
    h('td', { className: ['rule'] }, [h('p', item.rule.says), ...sources]),
  ])
}

function place({ path, line, column }: ItemPlace): string {
  return `${path.replace(/^.*[/\\]/, '')}, line ${line}, column ${column}`
}

function countsTable({ counts: { sections, parts, total } }: Readiness): Element {
  const line = (name: string, words: number, mark = '') =>
    h('tr', [
      h('th', { scope: 'row' }, name),
      h('td', { className: ['number'] }, words.toLocaleString('en')),
      h('td', mark),
    ])
  return h('table', [
    h(
      'thead',
      h('tr', [
        h('th', 'Part'),
        h('th', { className: ['number'] }, 'Words'),
        h('th', 'Counted by the journal'),
      ]),
    ),
    h('tbody', [
      ...sections.map(({ title, words }) => line(title || '(before the first heading)', words)),
      ...parts.map(({ part, words, counted }) =>
        line(`All ${part.replaceAll('-', ' ')}`, words, counted ? 'yes' : 'no'),
      ),
      line('Total that the journal counts', total),
    ]),
  ])
}
