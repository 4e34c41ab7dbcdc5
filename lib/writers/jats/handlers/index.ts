import type { Handlers } from '../../../document/handlers.ts'
import type { Result, State } from '../state.ts'
import { abbreviation } from './abbreviation.ts'
import { blockquote } from './blockquote.ts'
import { caption } from './caption.ts'
import { citation } from './citation.ts'
import { citationLink } from './citation-link.ts'
import { code } from './code.ts'
import { comment } from './comment.ts'
import { crossReference } from './cross-reference.ts'
import { definitionDescription } from './definition-description.ts'
import { definitionList } from './definition-list.ts'
import { definitionTerm } from './definition-term.ts'
import { deletion } from './deletion.ts'
import { division } from './division.ts'
import { emphasis } from './emphasis.ts'
import { figure } from './figure.ts'
import { footnoteReference } from './footnote-reference.ts'
import { heading } from './heading.ts'
import { image } from './image.ts'
import { inlineCode } from './inline-code.ts'
import { inlineMath } from './inline-math.ts'
import { line } from './line.ts'
import { lineBlock } from './line-block.ts'
import { lineBreak } from './line-break.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { listItem } from './list-item.ts'
import { math } from './math.ts'
import { paragraph } from './paragraph.ts'
import { raw } from './raw.ts'
import { referencesPlace } from './references-place.ts'
import { section } from './section.ts'
import { smallCaps } from './small-caps.ts'
import { span } from './span.ts'
import { strong } from './strong.ts'
import { subscript } from './subscript.ts'
import { superscript } from './superscript.ts'
import { table } from './table.ts'
import { tableCell } from './table-cell.ts'
import { tableRow } from './table-row.ts'
import { text } from './text.ts'
import { thematicBreak } from './thematic-break.ts'
import { underline } from './underline.ts'

/** One handler a node. */
export const handlers = {
  abbreviation,
  blockquote,
  break: lineBreak,
  caption,
  citation,
  citationLink,
  code,
  comment,
  crossReference,
  definitionDescription,
  definitionList,
  definitionTerm,
  delete: deletion,
  division,
  emphasis,
  figure,
  footnoteReference,
  heading,
  image,
  inlineCode,
  inlineMath,
  line,
  lineBlock,
  link,
  list,
  listItem,
  math,
  paragraph,
  raw,
  referencesPlace,
  section,
  smallCaps,
  span,
  strong,
  subscript,
  superscript,
  table,
  tableCell,
  tableRow,
  text,
  thematicBreak,
  underline,
} satisfies Handlers<State, Result>
