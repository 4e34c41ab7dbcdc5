import { describe, expect, it } from 'vitest'
import { cite, show } from './cite.ts'

const bib = '@article{roe, author={Roe, Jane}, title={A title}, year=2010, journal={J}}'

async function printed(text: string, csl = 'apa') {
  const { text: found, references, file } = await cite(text, { bib, metadata: { csl } })
  const messages = file.messages.map(({ ruleId }) => ruleId).filter((id) => id !== 'not-cited')
  return { found, references, messages }
}

describe('works of which only an identifier is known', () => {
  it('go by it, without a date that nobody gave them', async () => {
    const { found, references, messages } = await printed(
      'One [@pmid:123; @roe, p. 3]. Two @pmid:123 and @pmid:123 [p. 5], [-@wikidata:Q42].',
    )
    expect(found).toBe(
      'One (⟦ref-pmid-123|PMID 123⟧; ⟦ref-roe|Roe, 2010, p. 3⟧). Two ⟦ref-pmid-123|PMID 123⟧ and ⟦ref-pmid-123|PMID 123⟧ (⟦ref-pmid-123|p. 5⟧), (⟦ref-wikidata-Q42|Wikidata Q42⟧).',
    )
    expect(references.map(({ children }) => children.map(show).join(''))).toEqual([
      'link(PMID 123)',
      expect.stringContaining('Roe, J.'),
      'link(Wikidata Q42)',
    ])
    expect(messages).toEqual(['identifier-only'])
  })

  it('have their number, where the style has numbers', async () => {
    const { found, references } = await printed('One [@pmid:123], two [@pubmed:123; @pmc:PMC77].', 'ieee')
    expect(found).toBe('One [⟦ref-pmid-123|1⟧], two [⟦ref-pmid-123|1⟧], [⟦ref-pmc-PMC77|2⟧].')
    expect(references.map(({ item }) => item)).toEqual([
      { id: 'pmid:123', type: 'article-journal', PMID: '123' },
      { id: 'pmc:PMC77', type: 'article-journal', PMCID: 'PMC77' },
    ])
  })

  it('are none where a key only looks like one', async () => {
    const { messages } = await printed('One [@pmid:abc; @fig:x; @isbn:x].')
    expect(messages).toEqual(['unknown-key', 'unknown-key', 'unknown-key'])
  })

  it('stay apart in note styles', async () => {
    const { found } = await printed('One [@pmid:123].', 'chicago-fullnote-bibliography')
    expect(found).toContain('⟦ref-pmid-123|PMID 123⟧')
  })
})
