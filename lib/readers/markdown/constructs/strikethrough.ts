import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import type { Construct } from '../construct.ts'

/** `~~deleted~~` (GFM 0.29 §6.5). A single tilde is a subscript's. */
export const strikethrough: Construct = {
  name: 'strikethrough',
  syntax: gfmStrikethrough({ singleTilde: false }),
  tree: gfmStrikethroughFromMarkdown(),
}
