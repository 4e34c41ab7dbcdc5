import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { FrontMatterPart } from '../../document/nodes.ts'
import { frontPart, frontText } from '../front-text.ts'
import { placeOfField, placeOfNode } from '../place.ts'
import type { Submission } from '../submission.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check, CheckFinding } from './check.ts'
import { limitedLength } from './limited-length.ts'

/** The abstracts: whether they are there, the main one's length, parts and citations. */
export const checkAbstract: Check = (submission) => {
  const { document, profile } = submission
  const index = document.metadata.abstracts.findIndex(({ type }) => type === undefined)
  const path = `abstracts.${index}.text`
  const part = frontPart(document, path)
  const rules = profile.abstract
  return [
    ...presence(
      submission,
      'abstract',
      'Abstract',
      rules.requirement,
      'requirement',
      part !== undefined,
      'abstract: …',
    ),
    ...(part ? ofMain(submission, part, path) : []),
    ...kind(submission, 'plain-language-summary', 'Plain-language summary', 'plainLanguage'),
    ...kind(submission, 'graphical', 'Graphical abstract', 'graphical'),
  ]
}

function ofMain(submission: Submission, part: FrontMatterPart, path: string): CheckFinding[] {
  const { document, limits, profile } = submission
  const found: CheckFinding[] = []
  const place = placeOfField(path, submission)
  if (limits.abstract) {
    const named = { id: 'abstract-length', title: 'Length of the abstract', key: 'limits.abstract' }
    const fix = 'Bring the abstract to the length that the journal asks for.'
    found.push({ ...limitedLength(frontText(document, path), limits.abstract, { ...named, fix }), ...place })
  }
  const structure = ofStructure(submission, part)
  if (structure) found.push({ ...structure, ...place })
  if (profile.abstract.citations === 'forbidden' || profile.abstract.citations === 'required') {
    const citations: string[] = []
    visit(part, 'citation', (node) => {
      citations.push(textOf(node))
    })
    const state = byRequirement(profile.abstract.citations, citations.length > 0) ?? 'green'
    found.push({
      id: 'abstract-citations',
      state,
      title: 'Citations in the abstract',
      evidence: citations.length === 0 ? 'None' : `${citations.length}: ${citations.slice(0, 3).join(', ')}`,
      says: sayRequirement(profile.abstract.citations, 'citations in the abstract'),
      key: 'abstract.citations',
      ...place,
      ...(state !== 'green' && { fix: 'Say it without the citation.' }),
    })
  }
  return found
}

/** Parts of a structured abstract: headings, or paragraphs that begin with a word in bold. */
function partsOf(part: FrontMatterPart): string[] {
  return part.children.flatMap((child) => {
    if (child.type === 'heading') return [textOf(child)]
    const first = child.type === 'paragraph' ? child.children[0] : undefined
    return first?.type === 'strong' ? [textOf(first)] : []
  })
}

const fold = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[:.\s]+$/, '')
    .trim()

function ofStructure({ profile }: Submission, part: FrontMatterPart): CheckFinding | undefined {
  const { structured, parts: wanted } = profile.abstract
  if (structured === 'optional') return undefined
  const parts = partsOf(part)
  const missing = wanted.filter((heading) => !parts.some((one) => fold(one) === fold(heading)))
  const isStructured = parts.length > 0 && (structured === 'forbidden' || missing.length === 0)
  const state = byRequirement(structured, isStructured) ?? 'green'
  const names = wanted.length > 0 ? ` with ${wanted.join(', ')}` : ''
  return {
    id: 'abstract-structure',
    state,
    title: 'Structure of the abstract',
    evidence:
      parts.length === 0
        ? 'It has no parts with headings'
        : `Parts: ${parts.map(fold).join(', ')}${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''}`,
    says: sayRequirement(structured, `structured abstract${names}`),
    key: 'abstract.structured',
    ...(state !== 'green' && {
      fix:
        structured === 'forbidden'
          ? 'Write it as one text.'
          : 'Begin each part with its name in bold: **Methods**.',
    }),
  }
}

function kind(
  submission: Submission,
  type: string,
  title: string,
  rule: 'plainLanguage' | 'graphical',
): CheckFinding[] {
  const { document, profile } = submission
  const isThere = document.metadata.abstracts.some((one) => one.type === type)
  const how = `abstracts: [{type: ${type}, text: …}]`
  return presence(submission, `abstract/${type}`, title, profile.abstract[rule], rule, isThere, how)
}

function presence(
  submission: Submission,
  id: string,
  title: string,
  requirement: Submission['profile']['abstract']['requirement'],
  rule: string,
  isThere: boolean,
  how: string,
): CheckFinding[] {
  const state = byRequirement(requirement, isThere)
  if (!state) return []
  const part = submission.document.frontMatter?.children.find((one) => one.part === 'abstract')
  return [
    {
      id,
      state,
      title,
      evidence: isThere ? 'There is one' : 'There is none',
      says: sayRequirement(requirement, title.toLowerCase()),
      key: `abstract.${rule}`,
      ...placeOfField('abstracts', submission),
      ...(isThere && placeOfNode(part, submission)),
      ...(state !== 'green' && { fix: isThere ? 'Take it out.' : `Give “${how}” in the front matter.` }),
    },
  ]
}
