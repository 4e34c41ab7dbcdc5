import type { PhrasingContent, Root, RootContent, Text } from 'mdast'
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown'
import { combineExtensions } from 'micromark-util-combine-extensions'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Extension as SyntaxExtension } from 'micromark-util-types'
import type { Node, Parent } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { append } from '../../document/append.ts'
import type { Consumed } from '../../document/consumed.ts'
import { composeMaps, type OffsetMap, placeOf, sliceMap } from '../../document/offset-map.ts'
import type { Construct, Reading } from './construct.ts'
import { imageContent, isImage } from './image-content.ts'
import { limitDepth } from './limit-depth.ts'
import { containerLimit, limits, plainSigns, plainSignsTree, underlineLimit } from './limits.ts'
import { setTextMap, textMap, textMapExtension } from './text-map.ts'
import { transformTree } from './transform-tree.ts'

/** What `startReading` gives: the shared state, and the parser of whole trees. */
export interface OpenReading extends Reading {
  /** Parses a derived text, as blocks or as inline content only; every position is in the source. */
  parseTree(text: string, map: OffsetMap, only?: 'inline'): Root
}

/**
 * Opens a source file for reading with a set of constructs.
 *
 * @param source the whole text of the file
 * @param file where messages go
 * @param constructs in the order in which they apply
 */
export function startReading(source: string, file: VFile, constructs: readonly Construct[]): OpenReading {
  const consumed: Consumed[] = []
  const notes = new Set<string>()
  const options = extensionsOf(constructs)

  const reading: OpenReading = {
    file,
    source,
    definitions: new Map(),
    macros: new Map(),
    texHeadings: new Map(),
    abbreviations: new Map(),
    listed: new Set(),
    told: new Set(),
    inlineNotes: [],
    unknownElements: new Set(),
    consumed,
    consume(what, position) {
      if (!position) return
      const value = source.slice(position.start.offset, position.end.offset)
      consumed.push({ what, value, position })
    },
    parseTree(part, map, only) {
      const known = seed([...reading.definitions.keys()], [...notes])
      const start = map[0]?.source ?? 0
      const limit = [...containerLimit(part, start, reading), ...underlineLimit(part, start, reading)]
      const syntax = [options.syntax, known, ...limit]
      if (only === 'inline') syntax.push(options.noBlocks)
      const tree = fromMarkdown(part, { extensions: syntax, mdastExtensions: [options.tree] })
      place(tree, map, source)
      limitDepth(tree, reading)
      for (const construct of constructs) construct.prepare?.(tree, reading)
      visit(tree, 'footnoteDefinition', (node) => {
        notes.add(normalizeIdentifier(node.identifier))
      })
      transformTree(tree, constructs, reading, only === 'inline')
      return tree
    },
    parseBlocks: (part, map): RootContent[] => reading.parseTree(part, map).children,
    parseInline(part, map): PhrasingContent[] {
      const words = plainWords(part, map, source)
      if (words) return words
      const blocks = reading.parseTree(part, map, 'inline').children
      return blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
    },
  }
  return reading
}

interface Extensions {
  syntax: SyntaxExtension
  tree: TreeExtension
  /** Switches every block but the paragraph off. */
  noBlocks: SyntaxExtension
}

const coreBlocks = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
]

/** The extensions of a set of constructs; combined once for each set. */
function extensionsOf(constructs: readonly Construct[]): Extensions {
  const known = cache.get(constructs)
  if (known) return known
  const syntax = [...constructs.flatMap((construct) => construct.syntax ?? []), limits]
  const blocks = syntax
    .flatMap(({ document, flow, contentInitial, flowInitial }) => [
      document,
      flow,
      contentInitial,
      flowInitial,
    ])
    .flatMap((record) => Object.values(record ?? {}).flat())
    .flatMap((construct) => construct?.name ?? [])
  const extensions: Extensions = {
    syntax: combineExtensions([...syntax, plainSigns(syntax)]),
    tree: combineTrees([
      textMapExtension,
      plainSignsTree,
      ...constructs.flatMap((construct) => construct.tree ?? []),
    ]),
    noBlocks: { disable: { null: [...coreBlocks, ...blocks] } },
  }
  cache.set(constructs, extensions)
  return extensions
}
const cache = new WeakMap<readonly Construct[], Extensions>()

/** One extension that does what several do; a later handler of a token takes the place of an earlier one. */
function combineTrees(extensions: readonly TreeExtension[]): TreeExtension {
  return {
    canContainEols: extensions.flatMap((extension) => extension.canContainEols ?? []),
    transforms: extensions.flatMap((extension) => extension.transforms ?? []),
    enter: Object.assign({}, ...extensions.map((extension) => extension.enter)),
    exit: Object.assign({}, ...extensions.map((extension) => extension.exit)),
  }
}

/** Signs that can begin markup, and the beginnings of addresses. */
const markup = /[\\`*_[\]<>&$@^~{}!:\r\n\t]|www\./i

/** Text without any markup, as the cells of a table often are, needs no parser. */
function plainWords(text: string, map: OffsetMap, source: string): PhrasingContent[] | undefined {
  if (markup.test(text)) return undefined
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (start >= end) return []
  const node: Text = {
    type: 'text',
    value: text.slice(start, end),
    position: placeOf(map, start, end, source),
  }
  return [setTextMap(node, sliceMap(map, start, end))]
}

/** Syntax that matches nothing, but tells a fragment's parser what the whole text defines. */
function seed(definitions: readonly string[], notes: readonly string[]): SyntaxExtension {
  return {
    document: {
      null: {
        name: 'seed',
        tokenize(_effects, _ok, nok) {
          const parser: { defined: string[]; gfmFootnotes?: string[] } = this.parser
          if (parser.defined.length === 0) parser.defined.push(...definitions)
          parser.gfmFootnotes ??= [...notes]
          return nok
        },
      },
    },
  }
}

/** Moves every position of a tree that was parsed from a derived text to where the text stands in the source. */
function place(tree: Root, map: OffsetMap, source: string): void {
  if (map.length === 1 && map[0]!.text === 0 && map[0]!.source === 0) return
  // Without recursion: nothing has limited the depth yet.
  const open: Node[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) for (const child of (node as Parent).children) open.push(child)
    // What stands in the brackets of an image is no child of it, but may become a caption.
    if (isImage(node)) append(open, imageContent(node) ?? [])
    if (!node.position) continue
    const moved = node.type === 'text' ? composeMaps(textMap(node as Text), map) : undefined
    node.position = placeOf(map, node.position.start.offset ?? 0, node.position.end.offset ?? 0, source)
    if (moved) setTextMap(node as Text, moved)
  }
}
