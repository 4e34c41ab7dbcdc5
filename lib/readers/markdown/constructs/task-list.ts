import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Construct } from '../construct.ts'

/** `- [x] done` (GFM 0.29 §5.3). */
export const taskList: Construct = {
  name: 'task-list',
  syntax: gfmTaskListItem(),
  tree: gfmTaskListItemFromMarkdown(),
}
