import { toString as textOf } from 'mdast-util-to-string'
import type { Section } from '../../document/nodes.ts'
import { frontText } from '../front-text.ts'
import { placeOfNode } from '../place.ts'
import { statementOfHeading } from '../statements/statement-names.ts'
import type { Submission } from '../submission.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check, CheckFinding } from './check.ts'

/** The outline: sections that the journal expects, their order, depth and numbers. */
export const checkSections: Check = (submission) => [
  ...expectedSections(submission),
  ...depth(submission),
  ...numbers(submission),
]

const fold = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/^[\d.]+\s+/, '')
    .replace(/[:.\s]+$/, '')
    .trim()

const sectionsOf = ({ document }: Submission) =>
  document.children.filter((node): node is Section => node.type === 'section')

const headingOf = (section: Section) => {
  const heading = section.children.find((child) => child.type === 'heading')
  return heading ? textOf(heading) : ''
}

function expectedSections(submission: Submission): CheckFinding[] {
  const { document, profile } = submission
  const top = sectionsOf(submission)
  const found: CheckFinding[] = []
  const order: { title: string; at: number; section: Section }[] = []
  profile.sections.expected.forEach(({ title, synonyms, requirement }, index) => {
    const names = [title, ...synonyms].map(fold)
    const at = top.findIndex((section) => names.includes(fold(headingOf(section))))
    const section = top[at]
    if (section) order.push({ title: headingOf(section), at, section })
    // Statements of the front matter are printed as sections of their own.
    const statement = statementOfHeading(title)
    const inFront = statement !== undefined && frontText(document, `statements.${statement}`) !== ''
    const state = byRequirement(requirement, section !== undefined || inFront)
    if (!state) return
    const others = synonyms.length > 0 ? ` (or ${synonyms.join(', ')})` : ''
    found.push({
      id: `section/${title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`,
      state,
      title: `Section “${title}”`,
      evidence: section
        ? `“${headingOf(section)}”`
        : inFront
          ? 'A statement of the front matter'
          : 'There is none',
      says: sayRequirement(requirement, `section “${title}”${others}`),
      key: `sections.expected.${index}`,
      ...placeOfNode(section ?? top[0], submission),
      ...(state !== 'green' && {
        fix: section ? 'Take it out.' : `Add a section “# ${title}”, or give an existing one that heading.`,
      }),
    })
  })
  const wrong = order.find(({ at }, index) => at < (order[index - 1]?.at ?? -1))
  if (profile.sections.inOrder) {
    found.push({
      id: 'section-order',
      state: wrong ? 'red' : 'green',
      title: 'Order of the sections',
      evidence: wrong ? `“${wrong.title}” stands too early` : 'As the journal has it',
      says: profile.sections.expected.map(({ title }) => title).join(', '),
      key: 'sections.inOrder',
      ...placeOfNode(wrong?.section ?? top[0], submission),
      ...(wrong && { fix: `Move “${wrong.title}”.` }),
    })
  }
  return found
}

function depth(submission: Submission): CheckFinding[] {
  const { deepest } = submission.profile.sections
  if (deepest === undefined) return []
  let worst: Section | undefined
  const walk = (section: Section) => {
    if (section.depth > (worst?.depth ?? 0)) worst = section
    for (const child of section.children) if (child.type === 'section') walk(child)
  }
  sectionsOf(submission).forEach(walk)
  const found = worst?.depth ?? 0
  const isDeep = found > deepest
  return [
    {
      id: 'heading-depth',
      state: isDeep ? 'red' : 'green',
      title: 'Levels of headings',
      evidence: `${found} ${found === 1 ? 'level' : 'levels'}`,
      says: `at most ${deepest}`,
      key: 'sections.deepest',
      ...placeOfNode(worst, submission),
      ...(isDeep && { fix: 'Lift the heading by a level, or make it a paragraph’s first words.' }),
    },
  ]
}

function numbers(submission: Submission): CheckFinding[] {
  const { numbered } = submission.profile.sections
  if (numbered === undefined) return []
  const state = byRequirement(numbered, submission.document.metadata.numbering.sections)
  if (!state) return []
  return [
    {
      id: 'heading-numbers',
      state,
      title: 'Numbers of headings',
      evidence: submission.document.metadata.numbering.sections
        ? 'Headings are numbered'
        : 'Headings have no numbers',
      says: sayRequirement(numbered, 'numbers of headings'),
      key: 'sections.numbered',
      ...(state !== 'green' && { fix: `Set “numbering: {sections: ${numbered !== 'forbidden'}}”.` }),
    },
  ]
}
