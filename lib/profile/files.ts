import * as v from 'valibot'
import { flag, text, texts } from '../frontmatter/field.ts'
import { count, requirement } from './requirement.ts'

/** What a file of a submission is. */
export const fileRoles = [
  'manuscript',
  'title-page',
  'anonymous-manuscript',
  'figure',
  'table',
  'supplement',
  'cover-letter',
  'highlights',
  'graphical-abstract',
  'checklist',
  'bibliography',
  'source',
  'jats',
  'crossref',
] as const

/** A file, or a kind of files, that the journal takes. */
export const expectedFile = v.strictObject({
  role: v.pipe(v.picklist(fileRoles), v.description('What the file is.')),
  requirement: v.optional(requirement('Whether it must be handed in.'), 'required'),
  /** Placeholders: `{id}`, `{family}` of the first author, `{number}`, `{extension}`. */
  name: v.optional(
    text(
      'Its name; {id}, {family}, {year}, {number} and {extension} are filled in.',
      '{family}-figure-{number}.{extension}',
    ),
  ),
  formats: v.optional(
    texts('Formats, by extension; the first is the one that is made.', ['pdf'], ['tif', 'eps']),
    [],
  ),
  resolution: v.optional(count('Least resolution of images, in dots per inch at the printed width.')),
  width: v.optional(count('Greatest printed width of images, in millimetres.')),
  largest: v.optional(count('Largest size of the file, in megabytes.')),
  lineNumbers: v.optional(flag('Whether lines are numbered.')),
  lineSpacing: v.optional(
    v.pipe(v.picklist(['single', 'one-and-a-half', 'double']), v.description('Line spacing.')),
  ),
})
/** A file that the journal takes, read. */
export type ExpectedFile = v.InferOutput<typeof expectedFile>
