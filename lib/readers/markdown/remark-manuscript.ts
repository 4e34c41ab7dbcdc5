import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { type ParseOptions, parseMarkdown } from './parse-markdown.ts'

/**
 * unified plugin that reads scholarly Markdown; takes the place of remark-parse.
 *
 * @param options as of `parseMarkdown`
 */
export const remarkManuscript: Plugin<[ParseOptions?], string, Root> = function (options) {
  this.parser = (document, file) => parseMarkdown(document, file, options)
}
