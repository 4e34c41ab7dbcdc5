/** Makes galley's nodes known to the types of unist and mdast, so that every visitor sees them. */
import type {
  Abbreviation,
  Caption,
  Citation,
  CitationLink,
  Comment,
  CrossReference,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  Division,
  Figure,
  FrontMatter,
  FrontMatterPart,
  InlineMath,
  Line,
  LineBlock,
  MathBlock,
  NodeData,
  Raw,
  ReferencesPlace,
  Section,
  SmallCaps,
  Span,
  Subscript,
  Superscript,
  Underline,
} from './nodes.ts'

declare module 'unist' {
  interface Data extends NodeData {}
}

interface OwnPhrasing {
  citation: Citation
  citationLink: CitationLink
  crossReference: CrossReference
  inlineMath: InlineMath
  span: Span
  superscript: Superscript
  subscript: Subscript
  smallCaps: SmallCaps
  underline: Underline
  abbreviation: Abbreviation
  raw: Raw
  comment: Comment
}

interface OwnBlocks {
  section: Section
  figure: Figure
  math: MathBlock
  definitionList: DefinitionList
  lineBlock: LineBlock
  division: Division
  referencesPlace: ReferencesPlace
  raw: Raw
  comment: Comment
}

declare module 'mdast' {
  interface PhrasingContentMap extends OwnPhrasing {}
  interface BlockContentMap extends OwnBlocks {}
  interface RootContentMap extends OwnPhrasing, OwnBlocks {
    caption: Caption
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
    line: Line
    frontMatter: FrontMatter
    frontMatterPart: FrontMatterPart
  }
  interface ImageData {
    /** Set by `transforms/images.ts`: what the writers embed or name. */
    asset?: {
      /** As the manuscript names it; empty where the image is written into the text (`data:`). */
      path: string
      mediaType: string
      bytes?: Uint8Array
      /** In CSS pixels, as it is shown where the author asks for no other size. */
      width?: number
      height?: number
      /** What HTML shows in its place: the picture of a PDF or TIFF, a drawing without its scripts. */
      shown?: { mediaType: string; bytes: Uint8Array }
      /** True where no file of this name is there: the bytes stand within another file, a notebook. */
      held?: boolean
      /** True where the file is broken, which was reported. */
      unreadable?: boolean
    }
  }
}
