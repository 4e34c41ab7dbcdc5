import * as v from 'valibot'
import type { FrontmatterRuleId } from '../diagnostics/registry/frontmatter.ts'

/** What a value that a field does not take means for the author. */
export interface Fault {
  rule: FrontmatterRuleId
  /** “an ORCID with a right check digit”: what was expected. */
  expected: string
  /** What to do. */
  note: string
}

const faults = new WeakMap<object, Fault>()

/** The fault that a failed check of `identifier` stands for. */
export function faultOf(requirement: unknown): Fault | undefined {
  return typeof requirement === 'function' ? faults.get(requirement) : undefined
}

/** A line of text, with its description and examples for editors and for the documentation. */
export function text(description: string, ...examples: string[]) {
  return v.pipe(v.string(), v.description(description), v.examples(examples))
}

/** A text that is Markdown: emphasis, formulas, citations, several paragraphs. */
export function markdown(description: string, ...examples: string[]) {
  return v.pipe(v.string(), v.description(`${description} Markdown.`), v.examples(examples))
}

/** Yes or no. */
export function flag(description: string) {
  return v.pipe(v.boolean(), v.description(description))
}

/** A list of lines of text. */
export function texts(description: string, ...examples: string[][]) {
  return v.pipe(
    v.array(v.string()),
    v.title('a list of texts'),
    v.description(description),
    v.examples(examples),
  )
}

/**
 * An identifier that has a canonical form and can be proved.
 *
 * @param description what it is
 * @param example one that is right
 * @param canonical brings the forms that authors write into the canonical one
 * @param valid whether a canonical form can be right
 * @param fault what to say if not
 */
export function identifier(
  description: string,
  example: string,
  canonical: (written: string) => string,
  valid: (canonical: string) => boolean,
  fault: Fault,
) {
  const requirement = (value: string) => valid(value)
  faults.set(requirement, fault)
  return v.pipe(
    v.string(),
    v.description(description),
    v.examples([example]),
    v.transform(canonical),
    v.check(requirement, fault.expected),
  )
}
