import { expect, test } from 'vitest'
import { buildManuscript } from '../../../lib/pipeline.ts'
import { memoryHost } from '../../pipeline/memory-host.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
const chunk = (options: string) =>
  `\`\`\`{r}\n#| label: fig-map\n#| fig-cap: A map.\n${options}plot(1)\n\`\`\`\n`
const head = '---\ntitle: Maps\nexecute:\n  echo: false\n---\n\nSee @fig-map.\n\n'

async function build(files: Record<string, string>, options = '') {
  const host = await memoryHost({ 'paper.qmd': head + chunk(options), ...files })
  const { outputs, report } = await buildManuscript(host, `${host.root}/paper.qmd`, {
    to: ['jats'],
    repair: true,
    strict: false,
  })
  const graphics = [...(outputs.jats ?? '').matchAll(/<graphic [^>]*xlink:href="([^"]*)"/g)].map(
    ([, url]) => url,
  )
  const ids = report.findings.map(({ ruleId }) => ruleId)
  return { graphics, ids }
}

test('the picture that a chunk made is its figure, and nothing is missing', async () => {
  const { graphics, ids } = await build({ 'paper_files/figure-html/fig-map-1.svg': drawing })
  expect(graphics).toEqual(['paper_files/figure-html/fig-map-1.svg'])
  expect(ids).not.toContain('reader/missing-output')
  expect(ids.filter((id) => id.startsWith('proof/'))).toEqual([])
  expect(ids).not.toContain('frontmatter/not-used')
})

test('pictures for the screen come before those for print, several in their order', async () => {
  const { graphics } = await build({
    'paper_files/figure-pdf/fig-map-1.svg': drawing,
    '_freeze/paper/figure-html/fig-map-output-1.svg': drawing,
    'paper_files/figure-html/fig-map-2.svg': drawing,
    'paper_files/figure-html/fig-map-1.svg': drawing,
  })
  expect(graphics).toEqual([1, 2].map((number) => `paper_files/figure-html/fig-map-${number}.svg`))
})

test('without a picture, or where the chunk hides it, the result is missing or not wanted', async () => {
  expect((await build({})).ids).toContain('reader/missing-output')
  const hidden = await build({ 'paper_files/figure-html/fig-map-1.svg': drawing }, '#| fig-show: hide\n')
  expect(hidden.graphics).toEqual([])
})

test('what `execute` says of all chunks counts where a chunk says nothing', async () => {
  const paper = `---\ntitle: Maps\nexecute:\n  echo: false\n  output: false\n---\n\n\`\`\`{r}\nplot(1)\n\`\`\`\n`
  expect((await build({ 'paper.qmd': paper })).ids).not.toContain('reader/missing-output')
  const shown = paper.replace('plot(1)', '#| output: true\nplot(1)')
  expect((await build({ 'paper.qmd': shown })).ids).toContain('reader/missing-output')
})
