import * as v from 'valibot'
import { text } from '../frontmatter/field.ts'
import { requirement } from './requirement.ts'

/** Statements by their names in the front matter; `funding` is `funding` or `funding-statement`. */
export const statementNames = [
  'competingInterests',
  'dataAvailability',
  'codeAvailability',
  'ethics',
  'consent',
  'acknowledgements',
  'authorContributions',
  'funding',
] as const
/** The name of a statement. */
export type StatementName = (typeof statementNames)[number]

const statement = (description: string) =>
  v.optional(
    v.pipe(
      v.strictObject({
        requirement: v.optional(requirement('Whether the statement must be there.'), 'required'),
        heading: v.optional(text('Heading that the journal wants.', 'Declaration of conflicting interests')),
        when: v.optional(
          text(
            'For which manuscripts; where it is given, a person must look.',
            'studies with human participants',
          ),
        ),
      }),
      v.title('“requirement”, “heading” and “when”'),
      v.description(description),
    ),
  )

/** Statements that the journal asks for. */
export const statements = v.pipe(
  v.strictObject({
    competingInterests: statement('Competing interests.'),
    dataAvailability: statement('Where the data are.'),
    codeAvailability: statement('Where the code is.'),
    ethics: statement('Ethics approval.'),
    consent: statement('Consent to take part and to publish.'),
    acknowledgements: statement('Acknowledgements.'),
    authorContributions: statement('Who did what.'),
    funding: statement('Who paid for the work.'),
  }),
  v.title('a list of statements by name'),
  v.description('Statements that the journal asks for.'),
)
