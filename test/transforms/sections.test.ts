import type { Heading, Paragraph } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { BlockContent } from '../../lib/document/nodes.ts'
import { remarkNumbers } from '../../lib/transforms/numbers.ts'
import { remarkSections } from '../../lib/transforms/sections.ts'
import { manuscriptOf } from './manuscript.ts'

const heading = (depth: Heading['depth'], text: string, id?: string): Heading => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value: text }],
  ...(id ? { data: { attributes: { id } } } : {}),
})
const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
})

function outline(nodes: BlockContent[]): string[] {
  return nodes.flatMap((node) =>
    node.type === 'section'
      ? [
          `${node.number ?? '-'} ${node.id} ${node.role ?? ''}`.trim(),
          ...outline(node.children).map((line) => `  ${line}`),
        ]
      : node.type === 'heading'
        ? []
        : [node.type],
  )
}

function sections(children: (Heading | Paragraph)[], numbered = true): { lines: string[]; file: VFile } {
  const manuscript = manuscriptOf(children, { numbering: { sections: numbered } })
  const file = new VFile()
  remarkSections()(manuscript)
  remarkNumbers()(manuscript, file)
  return { lines: outline(manuscript.children as BlockContent[]), file }
}

describe('sections', () => {
  it('nest and are numbered', () => {
    const { lines } = sections([
      paragraph('lead'),
      heading(1, 'Introduction'),
      heading(2, 'Aim'),
      paragraph('text'),
      heading(1, 'Methods'),
    ])
    expect(lines).toEqual([
      'paragraph',
      '1 introduction introduction',
      '  1.1 aim',
      '    paragraph',
      '2 methods methods',
    ])
  })

  it('skip no level where the author did', () => {
    expect(
      sections([heading(2, 'One'), heading(4, 'Deep'), heading(3, 'Less'), heading(2, 'Two')]).lines,
    ).toEqual(['1 one', '  1.1 deep', '  1.2 less', '2 two'])
  })

  it('have ids that are legal and unique', () => {
    const { lines } = sections(
      [heading(1, '2020: a year'), heading(1, 'A, b'), heading(1, 'A b'), heading(1, '引言')],
      false,
    )
    expect(lines).toEqual(['- section-2020-a-year', '- a-b', '- a-b-2', '- 引言 introduction'])
  })

  it('take no id from a comment behind the heading', () => {
    const commented = heading(1, 'Aim ')
    commented.children.push({ type: 'comment', value: 'old' } as never)
    expect(sections([commented, paragraph('text')], false).lines[0]).toBe('- aim')
    expect(commented.children[0]).toMatchObject({ value: 'Aim' })
  })

  it('say where an empty list of references shall stand', () => {
    const { lines } = sections([heading(1, 'End'), heading(1, 'References')])
    expect(lines).toEqual(['1 end', '- references references', '  referencesPlace'])
  })

  it('report two things of one label', () => {
    const { file } = sections([heading(1, 'One', 'sec:a'), heading(1, 'Two', 'sec:a')])
    expect(file.messages.map((message) => message.ruleId)).toEqual(['duplicate-label'])
  })

  it('keep a heading that is deeper than any list of sections', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      heading((index + 1) as Heading['depth'], `h${index}`),
    )
    const deepest = sections(many).lines.at(-1)
    expect(deepest?.trim()).toBe('1.1.1.1.1.1 h5')
  })
})

it('lifts the heading of the whole text’s references out of the last section', () => {
  const nodes = (...later: BlockContent[]): BlockContent[] => [
    heading(1, 'Introduction'),
    paragraph('Text.'),
    heading(2, 'References'),
    { type: 'referencesPlace' },
    ...later,
  ]
  const sections = (children: BlockContent[]) =>
    outline(
      remarkSections()(manuscriptOf(children as Parameters<typeof manuscriptOf>[0]))
        .children as BlockContent[],
    ).filter((line) => /references /.test(line))
  expect(sections(nodes())).toEqual([expect.stringMatching(/^- references/)])
  expect(sections(nodes(heading(1, 'Appendix')))).toEqual([expect.stringMatching(/^- references/)])
  expect(sections(nodes(heading(2, 'Appendix')))).toEqual([expect.stringMatching(/^ {2}- references/)])
  expect(sections(nodes(paragraph('One (2001).')))).toEqual([expect.stringMatching(/^ {2}- references/)])
})
