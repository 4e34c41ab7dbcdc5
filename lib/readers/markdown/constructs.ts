import type { Construct } from './construct.ts'
import { abbreviation } from './constructs/abbreviation.ts'
import { attributes } from './constructs/attributes.ts'
import { attribution } from './constructs/attribution.ts'
import { autolink } from './constructs/autolink.ts'
import { blockBreak } from './constructs/block-break.ts'
import { bookdownReference } from './constructs/bookdown-reference.ts'
import { caption } from './constructs/caption.ts'
import { captionBelow } from './constructs/caption-below.ts'
import { chunk } from './constructs/chunk.ts'
import { citation } from './constructs/citation.ts'
import { citationKey } from './constructs/citation-key.ts'
import { codeAttributes } from './constructs/code-attributes.ts'
import { definitionList } from './constructs/definition-list.ts'
import { directive } from './constructs/directive.ts'
import { fencedDivision } from './constructs/division.ts'
import { emoji } from './constructs/emoji.ts'
import { escapedSpace } from './constructs/escaped-space.ts'
import { fancyList } from './constructs/fancy-list.ts'
import { figure } from './constructs/figure.ts'
import { floatNote } from './constructs/float-note.ts'
import { floatSeries } from './constructs/float-series.ts'
import { frontMatter } from './constructs/front-matter.ts'
import { headingReference } from './constructs/heading-reference.ts'
import { html } from './constructs/html.ts'
import { imageAddress } from './constructs/image-address.ts'
import { inlineNote } from './constructs/inline-note.ts'
import { label } from './constructs/label.ts'
import { lineBlock } from './constructs/line-block.ts'
import { looseEmphasis } from './constructs/loose-emphasis.ts'
import { math } from './constructs/math.ts'
import { note } from './constructs/note.ts'
import { openFence } from './constructs/open-fence.ts'
import { pseudocode } from './constructs/pseudocode.ts'
import { rawTex } from './constructs/raw-tex.ts'
import { reference } from './constructs/reference.ts'
import { role } from './constructs/role.ts'
import { script } from './constructs/script.ts'
import { shortcode } from './constructs/shortcode.ts'
import { spacedPath } from './constructs/spaced-path.ts'
import { span } from './constructs/span.ts'
import { strikethrough } from './constructs/strikethrough.ts'
import { substitution } from './constructs/substitution.ts'
import { table } from './constructs/table.ts'
import { blockTarget } from './constructs/target.ts'
import { taskList } from './constructs/task-list.ts'
import { textReference } from './constructs/text-reference.ts'
import { textTable } from './constructs/text-table.ts'
import { titleBlock } from './constructs/title-block.ts'

/**
 * What galley reads beyond CommonMark. One line a construct. Trees are rewritten in this order; where two begin
 * with the same sign, the later is tried first.
 */
export const constructs: readonly Construct[] = [
  reference,
  spacedPath,
  note,
  inlineNote,
  script,
  // Before lowered text: `Figs.~\ref{a},~\ref{b}`.
  escapedSpace,
  rawTex,
  bookdownReference,
  math,
  table,
  lineBlock,
  // Before verse, which begins with a bar, too.
  textTable,
  definitionList,
  fancyList,
  strikethrough,
  looseEmphasis,
  taskList,
  attributes,
  citation,
  role,
  span,
  autolink,
  substitution,
  // After what reads attributes, keys and addresses, whose colons are none of an emoji.
  emoji,
  figure,
  caption,
  html,
  fencedDivision,
  captionBelow,
  attribution,
  directive,
  openFence,
  pseudocode,
  chunk,
  codeAttributes,
  shortcode,
  blockBreak,
  blockTarget,
  citationKey,
  headingReference,
  label,
  abbreviation,
  textReference,
  imageAddress,
  floatNote,
  floatSeries,
  // Before tables below dashes: their many lines are not read at a stretch, and a list in YAML would begin one.
  frontMatter,
  titleBlock,
]

/** What GitHub Flavored Markdown has beyond CommonMark. */
export const githubConstructs: readonly Construct[] = [note, table, strikethrough, taskList, autolink]
