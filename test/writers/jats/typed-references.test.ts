import { expect, test } from 'vitest'
import { buildManuscript } from '../../../lib/pipeline.ts'
import { memoryHost } from '../../pipeline/memory-host.ts'

async function build(body: string) {
  const files = {
    'paper.md': `---\ntitle: Tides\nlang: en\n---\n\n# Introduction\n\nTides turn [1].\n\n${body}`,
  }
  const { report, outputs } = await buildManuscript(await memoryHost(files), 'paper.md', {
    to: ['jats'],
    repair: true,
    strict: false,
  })
  const xml = outputs.jats ?? ''
  const lost = report.findings.filter(({ severity }) => severity === 'error')
  return {
    refs: xml.match(/<ref id.*?<\/ref>/gs)?.map((ref) => ref.replace(/\s*\n\s*/g, '')) ?? [],
    lost,
    xml,
  }
}

test('references typed as paragraphs are works, with the numbers that their author gave', async () => {
  const { refs, lost } = await build(
    '# References\n\nBy the author.\n\n[1] Doe, J. *Tides* [M]. Kiel, 2001.\n\n[2] Roe, A. Sand. 2003. <https://example.org/sand>\n[3] Lin [J]. J. Sea, 2004.\n',
  )
  expect(lost).toEqual([])
  expect(refs).toHaveLength(3)
  expect(refs[0]).toContain(
    '<label>[1]</label><mixed-citation publication-type="book" specific-use="as-typed">Doe, J. <italic>Tides</italic> [M]. Kiel, 2001.',
  )
  expect(refs[2]).toContain('<label>[3]</label>')
})

test('so are those of a list', async () => {
  const { refs, lost } = await build('# References\n\n1. Doe, J. Tides. 2001.\n2. Roe, A. Sand. 2003.\n')
  expect(lost).toEqual([])
  expect(refs.map((ref) => /<label>(\d)<\/label>/.exec(ref)?.[1])).toEqual(['1', '2'])
})

test('a section that says more than works stays as it is', async () => {
  const { refs, lost, xml } = await build(
    '# References\n\n[1] Doe, J. Tides. 2001.\n\n[2] Roe, A. Sand. 2003.\n\nThese are all.\n',
  )
  expect(lost).toEqual([])
  expect(refs).toEqual([])
  expect(xml).toContain('<p>[1] Doe')
})
