import type { Construct } from './construct.ts'
import { autolink } from './constructs/autolink.ts'
import { citation } from './constructs/citation.ts'
import { frontMatter } from './constructs/front-matter.ts'
import { html } from './constructs/html.ts'
import { inlineNote } from './constructs/inline-note.ts'
import { math } from './constructs/math.ts'
import { note } from './constructs/note.ts'
import { reference } from './constructs/reference.ts'
import { strikethrough } from './constructs/strikethrough.ts'
import { table } from './constructs/table.ts'
import { taskList } from './constructs/task-list.ts'

/** What galley reads beyond CommonMark, in the order in which it applies. One line a construct. */
export const constructs: readonly Construct[] = [
  frontMatter,
  reference,
  note,
  inlineNote,
  math,
  table,
  strikethrough,
  taskList,
  citation,
  html,
  autolink,
]
