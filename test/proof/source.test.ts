import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { accountForSource } from '../../lib/proof/source.ts'
import { parseMarkdown } from '../../lib/readers/markdown/parse-markdown.ts'

const source = `# A *heading* here

A paragraph with [a link](https://example.org/path "Title"), \`code\` & entity&eacute;s, escap\\*es.

3. third item
4. fourth item

![An image](figure.png)

\`\`\`python
print(1)
\`\`\`
`

const lostWords = (tree: Node, text = source) => accountForSource(text, tree).flatMap((lost) => lost.words)

describe('accountForSource', () => {
  it('takes the label of a link or image by reference as syntax', () => {
    const text =
      '[![pic][some badge]][the build], [one][a \\[b\\]] and [two].\n\n' +
      '[some badge]: b.svg\n[the build]: https://b.org\n[a \\[b\\]]: https://c.org\n[two]: https://d.org\n'
    const tree = parseMarkdown(text, new VFile({ value: text }))
    expect(lostWords(tree, text)).toEqual([])
  })

  it('takes `p252` in a citation as the term of a locator and its number', () => {
    const text = 'So it is [@jensen20, p252].\n'
    expect(lostWords(parseMarkdown(text, new VFile({ value: text })), text)).toEqual([])
  })

  it('reads words of addresses and alternative texts that are spelled with character references', () => {
    const text =
      'See [x](https://a.example/M&uuml;ller?a=1&amp;bc=2).\n\n![A figure.](b.png){alt="The &ouml;de &#101;nd"}\n'
    const tree = parseMarkdown(text, new VFile({ value: text }))
    expect(lostWords(tree, text)).toEqual([])
    visit(tree, 'link', (node) => {
      node.url = 'https://a.example/'
    })
    expect(lostWords(tree, text)).toEqual(['Müller', '1', 'bc', '2'])
  })

  it('finds nothing where every word is in the tree', () => {
    expect(lostWords(fromMarkdown(source))).toEqual([])
  })

  it('finds a letter beside a tag that has it, too, and a space written as a reference', () => {
    const text = 'Press <kbd>c</kbd>+<kbd>d</kbd>.\n\n&nbsp;\n\n&#8195;\n\nEnd.\n'
    expect(lostWords(parseMarkdown(text, new VFile({ value: text })), text)).toEqual([])
  })

  it('finds a paragraph that the reader swallowed, with its place', () => {
    const tree = fromMarkdown(source)
    tree.children.splice(1, 1)
    const [lost] = accountForSource(source, tree)
    expect(lost?.words.slice(0, 3)).toEqual(['A', 'paragraph', 'with'])
    expect(lost?.place?.start.line).toBe(3)
  })

  it('finds a list item that the reader swallowed', () => {
    const tree = fromMarkdown(source)
    visit(tree, 'list', (list) => {
      list.children.pop()
    })
    expect(lostWords(tree)).toContain('fourth')
  })

  it('finds words cut out of a text', () => {
    const tree = fromMarkdown(source)
    visit(tree, 'text', (text) => {
      text.value = text.value.replace('third ', '')
    })
    expect(lostWords(tree)).toEqual(['third'])
  })

  it('finds a URL that was thrown away', () => {
    const tree = fromMarkdown(source)
    visit(tree, 'image', (image) => {
      image.url = ''
    })
    expect(lostWords(tree)).toEqual(['figure', 'png'])
  })
})
