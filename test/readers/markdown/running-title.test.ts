import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { remarkFrontMatter } from '../../../lib/readers/markdown/front-matter.ts'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'

async function read(source: string) {
  const file = new VFile({ path: 'paper.Rmd', value: source })
  const manuscript = await remarkFrontMatter()(parseMarkdown(source, file), file)
  const { metadata } = manuscript.data.manuscript
  const body = manuscript.children.flatMap((node) =>
    node.type === 'frontMatter' || node.type === 'yaml' ? [] : [textOf(node)],
  )
  return { metadata, body }
}

const byline = `Ann B. One^1^, Bob Two^1,2,\\*^,
Cy van Three^2^ & Di Four^2^

^1^ Kiel University, Kiel, Germany;

^2^ Lund University

\\* corresponding author: Bob Two, Lund. bob.two@example.org
`

it('is the short title, and the byline stands below it', async () => {
  const { metadata, body } = await read(
    `# Tides\n\n## Running title: High tides\n\n${byline}\n## One\n\nText.\n`,
  )
  expect(metadata.shortTitle).toBe('High tides')
  expect(metadata.contributors.map(({ name, affiliations }) => [name, affiliations])).toEqual([
    ['Ann B. One', ['1']],
    ['Bob Two', ['1', '2']],
    ['Cy van Three', ['2']],
    ['Di Four', ['2']],
  ])
  expect(metadata.contributors[1]).toMatchObject({ corresponding: true, email: 'bob.two@example.org' })
  expect(body).toEqual(['Tides', 'One', 'Text.'])
})

it('leaves one that the front matter does not need', async () => {
  const { metadata, body } = await read(
    '---\nshort-title: Tides\n---\n\n# Running title: High tides\n\nText.\n',
  )
  expect(metadata.shortTitle).toBe('Tides')
  expect(body).toEqual(['Running title: High tides', 'Text.'])
})

it('is said in a paragraph, too, and the marks of the byline below it are formulas', async () => {
  const forms = [
    '$\\dagger$ To whom correspondence should be addressed: cy@example.org\n\n1: Kiel University, Kiel, Germany\n\n2: Lund University\n',
    `\${^\\dagger}$ To whom correspondence should be addressed: cy@example.org\n\n\${^1}$ Kiel University, Kiel, Germany\n\n\${^2}$ Lund University\n`,
  ]
  for (const explained of forms) {
    const { metadata, body } = await read(
      `# Tides\n\n\\vspace{10mm}\n\n**Running title:** High tides\n\n**Ann One\${^1}$, Bob Two\${^2}$, and Cy Three\${^1}$$^\\dagger$**\n\n\\vspace{10mm}\n\n${explained}\n## One\n\nText.\n`,
    )
    expect(metadata.contributors.map(({ name, affiliations }) => [name, affiliations])).toEqual([
      ['Ann One', ['1']],
      ['Bob Two', ['2']],
      ['Cy Three', ['1']],
    ])
    expect(metadata.contributors[2]).toMatchObject({ corresponding: true, email: 'cy@example.org' })
    expect(metadata.affiliations.map(({ text, institution }) => text ?? institution)).toEqual([
      'Kiel University, Kiel, Germany',
      'Lund University',
    ])
    expect(body).toEqual(['Tides', 'Running title: High tides', 'One', 'Text.'])
  }
})
