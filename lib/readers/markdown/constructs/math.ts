import { mathFromMarkdown } from 'mdast-util-math'
import { math as mathSyntax } from 'micromark-extension-math'
import type { Construct } from '../construct.ts'

/** Formulas between dollars. */
export const math: Construct = { name: 'math', syntax: mathSyntax(), tree: mathFromMarkdown() }
