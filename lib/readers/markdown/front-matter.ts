import type { Root, Yaml } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { positionAt } from '../../diagnostics/points.ts'
import { report } from '../../diagnostics/report.ts'
import type { Manuscript } from '../../document/document.ts'
import type { Comment, FrontMatter, FrontMatterPart } from '../../document/nodes.ts'
import { readCompanionFrontMatter, readNamedFrontMatter } from '../../frontmatter/companion.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import type { ProseScalar } from '../../frontmatter/prose-scalar.ts'
import { readFrontMatter } from '../../frontmatter/read-front-matter.ts'
import { isTitleBlock } from '../../frontmatter/title-block.ts'
import type { Host } from '../../host.ts'
import { markAbbreviations, reportUnused } from './abbreviations.ts'
import { takeAbstractSections } from './abstract-section.ts'
import { readAuthorMarks } from './author-marks.ts'
import { type AuthorsSection, readAuthorsSection, withoutEmptyAuthors } from './authors-section.ts'
import { takeBlockParts } from './block-parts.ts'
import { readByline } from './byline.ts'
import { isOpened } from './constructs/front-matter.ts'
import { keywordsAt, takeKeywordSection, takeKeywords } from './keyword-line.ts'
import { parseBlocks, parseInline } from './parse-fragment.ts'
import { takeRunningTitle } from './running-title.ts'
import { texDefinitions } from './tex/definitions.ts'
import { authorOfTitlePage, takeTitleOfPage } from './title-page.ts'

/** What the front matter reader can use. */
export interface RemarkFrontMatterOptions {
  /** Gives the files beside the manuscript that hold metadata too (`_quarto.yml`, `myst.yml`, `metadata.yaml`). */
  host?: Host
}

/**
 * Reads the front matter: typed metadata, and its prose as nodes with positions inside the YAML, so that every
 * later stage meets a title or an abstract as it meets the body.
 */
export function remarkFrontMatter({ host }: RemarkFrontMatterOptions = {}) {
  return async (tree: Root, file: VFile): Promise<Manuscript> => {
    const { first: yaml, further } = takeYaml(tree)
    if (yaml) reportUnopened(yaml, file)
    const isChapters = file.data.sourceParts !== undefined && /(?:^|[\\/])\*\.md$/.test(file.path)
    const beside = host ? await readCompanionFrontMatter(host, host.root, isChapters) : []
    const named = host ? await readNamedFrontMatter(host, yaml?.value ?? '', beside) : []
    const companions = [...named, ...beside]
    const source = String(file)
    const authors =
      readAuthorsSection(tree.children, source) ??
      authorOfTitlePage(tree.children, source) ??
      readByline(tree.children, source)
    const { metadata, places, prose, takesAuthors } = readFrontMatter(
      yaml && blockOf(yaml, String(file)),
      String(file),
      file,
      companions,
      further.map((block) => blockOf(block, String(file))),
      authors?.entry,
    )
    readAuthorMarks(metadata, places, tree.children, file)
    const own =
      takesAuthors && authors
        ? withoutAuthors(tree, authors, file)
        : metadata.contributors.length > 0
          ? withoutEmptyAuthors(tree.children)
          : tree.children
    const text = [...own]
    const title = [...takeTitleOfPage(text, metadata, file), ...takeRunningTitle(text, source, metadata)]
    const preamble = yaml && /^["']?header-includes/m.test(yaml.value) ? texDefinitions(yaml.value) : {}
    metadata.macros = { ...preamble, ...tree.data?.macros, ...metadata.macros }
    metadata.nocite = [...metadata.nocite, ...(tree.data?.listed ?? [])]
    const notes: Root['children'] = []
    const titles = [...(tree.data?.abbreviations ?? [])].map(([form, { title }]) => [form, title] as const)
    metadata.abbreviations = { ...Object.fromEntries(titles), ...metadata.abbreviations }
    const written = prose.map((scalar) => toPart(scalar, file, notes))
    const blocks = takeBlockParts(text, String(file), metadata)
    const { parts: opening, body } = takeAbstractSections(blocks.body, String(file), metadata)
    const keywords = takeWrittenKeywords(written, String(file), metadata)
    const { parts: listed, body: rest } = takeKeywordSection(body, String(file), metadata)
    const parts = [...title, ...written, ...keywords, ...blocks.parts, ...opening, ...listed]
    const matter: FrontMatter = { type: 'frontMatter', children: parts }
    if (yaml?.position) matter.position = yaml.position
    const manuscript: Manuscript = {
      ...tree,
      children: [...(parts.length > 0 ? [matter] : []), ...rest, ...notes],
      data: {
        ...tree.data,
        manuscript: { metadata, places, bibliography: { entries: new Map() }, repairs: [], references: [] },
      },
    }
    const abbreviations = new Map(Object.entries(metadata.abbreviations))
    if (abbreviations.size > 0)
      reportUnused(tree, markAbbreviations(manuscript, abbreviations, String(file)), file)
    return manuscript
  }
}

/** Keywords at the end of an abstract in the front matter; the abstract is without them. */
function takeWrittenKeywords(
  written: readonly FrontMatterPart[],
  source: string,
  metadata: Metadata,
): FrontMatterPart[] {
  const part = written.find((one) => one.part === 'abstract' && one.position)
  const abstract = part && metadata.abstracts[Number(/^abstracts\.(\d+)/.exec(part.path)?.[1])]
  if (!abstract) return []
  const found = takeKeywords(part.children, source, metadata)
  const last = part.children.at(-1)
  if (found.length > 0)
    abstract.text = abstract.text
      .slice(0, keywordsAt(abstract.text))
      .replace(/(?:\\newline\s{0,8}){1,4}$/, '')
      .trimEnd()
  if (found.length > 0 && part.position && last?.position)
    part.position = { ...part.position, end: last.position.end }
  return found
}

/** The text without the section that became the byline. */
function withoutAuthors(tree: Root, { nodes, unused }: AuthorsSection, file: VFile): Root['children'] {
  const [first] = nodes
  const accounts =
    unused.length > 0
      ? ` Links to accounts elsewhere are in no output: ${unused
          .slice(0, 60)
          .map(({ url }) => url)
          .join(', ')}.`
      : ''
  report(file, 'reader/authors-section', {
    reason: 'Unexpected list of authors in the text, expected `authors` in the front matter',
    place: first?.position,
    note: `It is read as the byline, and stands there.${accounts}`,
  })
  return tree.children.filter((node) => !nodes.has(node))
}

/** The block at the start of the file, and those further down, which become comments: they are in no output. */
function takeYaml(tree: Root): { first: Yaml | undefined; further: Yaml[] } {
  const further: Yaml[] = []
  let first: Yaml | undefined
  visit(tree, 'yaml', (node, index, parent) => {
    if (node.position?.start.line === 1) first = node
    else if (parent && index !== undefined) {
      further.push(node)
      const comment: Comment = { type: 'comment', value: node.value, position: node.position }
      parent.children[index] = comment
    }
  })
  return { first, further }
}

/** Other programs take metadata whose first line is missing for text. */
function reportUnopened({ position }: Yaml, file: VFile): void {
  const source = String(file)
  const start = position?.start.offset ?? 0
  const whole = source.slice(start, position?.end.offset)
  if (isOpened(whole) || isTitleBlock(whole)) return
  report(file, 'frontmatter/yaml-syntax', {
    reason: 'Unexpected front matter without its first line, expected a line of three hyphens above it',
    place: positionAt(source, start, start + whole.search(/[\r\n]/)),
    note: 'It is read as front matter.',
  })
}

/**
 * The YAML as it stands between the fences. The node's own value has every line end as a line feed, so that in a
 * file with line ends of Windows it is shorter than what it stands for.
 */
function blockOf(yaml: Yaml, source: string): { value: string; offset: number } {
  const whole = source.slice(yaml.position?.start.offset, yaml.position?.end.offset)
  if (isTitleBlock(whole)) return { value: whole, offset: yaml.position?.start.offset ?? 0 }
  const opening = isOpened(whole) ? (whole.match(/^[^\r\n]*(?:\r\n|\n|\r)/)?.[0].length ?? 0) : 0
  const closing = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r'))
  const end = whole.slice(0, closing + 1).replace(/(?:\r\n|\n|\r)$/, '').length
  return {
    value: whole.slice(opening, Math.max(opening, end)),
    offset: (yaml.position?.start.offset ?? 0) + opening,
  }
}

function toPart(scalar: ProseScalar, file: VFile, notes: Root['children']): FrontMatterPart {
  const { part, path, name, language, value, map, place } = scalar
  const isInline = part !== 'abstract' && part !== 'statement'
  const children = isInline ? parseInline(value, map, file) : parseBlocks(value, map, file)
  const made: FrontMatterPart = {
    type: 'frontMatterPart',
    part,
    path,
    children: children.filter((node) => {
      if (node.type === 'footnoteDefinition') notes.push(node)
      return node.type !== 'footnoteDefinition'
    }) as FrontMatterPart['children'],
  }
  if ('place' in place) made.position = place.place
  // Offsets in a file beside the manuscript are none in the manuscript.
  else visit(made, (node) => void delete node.position)
  if (name) made.name = name
  if (language) made.lang = language
  return made
}
