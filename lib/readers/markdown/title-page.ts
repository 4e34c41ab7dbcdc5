import type { Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { FrontMatterPart } from '../../document/nodes.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import { type Located, scalarAt } from '../../frontmatter/yaml/located.ts'
import type { AuthorsSection } from './authors-section.ts'
import { linesOf } from './tex/title-page.ts'

/** The authors that a title page of LaTeX names, a line each, where it is plain who they are. */
export function authorOfTitlePage(
  children: readonly RootContent[],
  source: string,
): AuthorsSection | undefined {
  const node = onTitlePage(children, 'author')
  const [start, end] = [node?.position?.start.offset, node?.position?.end.offset]
  if (!node || start === undefined || end === undefined) return undefined
  const span = { source: { text: source }, start, end }
  const value: Located = { kind: 'list', span, items: linesOf(node).map((line) => scalarAt(span, line)) }
  return { entry: { key: 'authors', value }, nodes: new Set<RootContent>([node]), unused: [] }
}

/**
 * Takes the title that stands on a title page of LaTeX, where the front matter has none, and says so.
 *
 * @param children the text; the title is taken out of it
 * @param metadata get the title
 * @returns the part of the front matter that it becomes
 */
export function takeTitleOfPage(children: RootContent[], metadata: Metadata, file: VFile): FrontMatterPart[] {
  const node = metadata.title ? undefined : onTitlePage(children, 'title')
  if (!node) return []
  metadata.title = textOf(node).trim()
  children.splice(children.indexOf(node), 1)
  report(file, 'reader/title-page', {
    reason: 'Unexpected title on a title page of LaTeX, expected `title` in the front matter',
    place: node.position,
    actual: metadata.title,
    note: 'What is set largest there is taken as the title. Add a line `title: …` to the front matter to settle it.',
  })
  return [
    {
      type: 'frontMatterPart',
      part: 'title',
      path: 'title',
      children: node.children,
      ...(node.position && { position: node.position }),
    },
  ]
}

function onTitlePage(children: readonly RootContent[], part: 'title' | 'author'): Paragraph | undefined {
  return children.find(
    (node): node is Paragraph => node.type === 'paragraph' && node.data?.titlePage === part,
  )
}
