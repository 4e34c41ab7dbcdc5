import * as v from 'valibot'
import { text, texts } from '../frontmatter/field.ts'
import { count, requirement } from './requirement.ts'

/** A section that a journal expects. */
export const section = v.strictObject({
  title: text('Its heading.', 'Methods'),
  /** Other headings that are the same section. */
  synonyms: v.optional(
    texts('Other headings that count as this section.', ['Method', 'Materials and methods']),
    [],
  ),
  requirement: v.optional(requirement('Whether the section must be there.'), 'required'),
})

/** The body's outline. */
export const sections = v.pipe(
  v.strictObject({
    inOrder: v.optional(
      v.pipe(v.boolean(), v.description('Whether the sections must stand in this order.')),
      false,
    ),
    deepest: v.optional(count('Deepest level of headings, from 1.')),
    numbered: v.optional(requirement('Whether headings have numbers.')),
    expected: v.optional(
      v.pipe(
        v.array(section),
        v.title('a list of sections'),
        v.description('Sections that the journal expects.'),
      ),
      [],
    ),
  }),
  v.title('a list of rules on sections'),
  v.description('Outline of the body.'),
)
/** The outline, read. */
export type Sections = v.InferOutput<typeof sections>
