import { kebabCase } from '../../frontmatter/fold-key.ts'
import { type StatementName, statementNames } from '../../profile/statements.ts'
import { placeOfField, placeOfNode } from '../place.ts'
import { findStatement, type StatementPlaces } from '../statements/find-statement.ts'
import { statementSigns } from '../statements/statement-names.ts'
import type { Submission } from '../submission.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check, CheckFinding } from './check.ts'

/** Statements that the journal asks for: in the front matter, where title page and JATS take them from. */
export const checkStatements: Check = (submission) =>
  statementNames.flatMap((name) => {
    const found = findStatement(submission.document, name)
    return submission.profile.statements[name]
      ? asked(submission, name, found)
      : misplaced(submission, name, found)
  })

function asked(submission: Submission, name: StatementName, found: StatementPlaces): CheckFinding[] {
  const { requirement, heading, when } = submission.profile.statements[name]!
  const isThere = found.field !== undefined || found.section !== undefined
  const state = byRequirement(requirement, isThere)
  if (!state && !found.sentence) return []
  const thing = heading ? `“${heading}”` : statementSigns[name].title.toLowerCase()
  const item = {
    ...itemOf(submission, name, found),
    says: `${sayRequirement(requirement, thing)}${when ? `, for ${when}` : ''}`,
  }
  if (state !== 'green' && found.sentence)
    return [{ ...item, ...onlySentence(submission, name, found.sentence) }]
  if (!state) return []
  if (isThere && requirement !== 'forbidden') return [{ ...item, ...whereItStands(submission, name, found) }]
  if (when && !isThere) {
    const evidence = `There is none; it is asked for ${when}`
    return [{ ...item, state: 'person', evidence, fix: `If that is so, give “${keyOf(name)}: …”.` }]
  }
  return [
    {
      ...item,
      state,
      evidence: isThere ? 'There is one' : 'There is none',
      ...(state !== 'green' && {
        fix: isThere ? 'Take it out.' : `Give “${keyOf(name)}: …” in the front matter.`,
      }),
    },
  ]
}

/** A statement that no rule asks for, but that stands where no writer finds it. */
function misplaced(submission: Submission, name: StatementName, found: StatementPlaces): CheckFinding[] {
  if (!found.section && !(found.sentence && !found.field)) return []
  const item = { ...itemOf(submission, name, found), says: 'statements stand in the front matter' }
  if (found.section) {
    const stands = whereItStands(submission, name, found)
    return stands.state === 'green' ? [] : [{ ...item, ...stands }]
  }
  return []
}

function itemOf(submission: Submission, name: StatementName, found: StatementPlaces) {
  return {
    id: `statement/${kebabCase(name)}`,
    title: statementSigns[name].title,
    key: `statements.${name}`,
    ...placeOfField(
      found.field ?? (name === 'funding' ? 'fundingStatement' : `statements.${name}`),
      submission,
    ),
  }
}

function whereItStands(submission: Submission, name: StatementName, { field, section }: StatementPlaces) {
  if (!section) return { state: 'green' as const, evidence: 'There is one' }
  const place = placeOfNode(section, submission)
  if (field) {
    return {
      state: 'amber' as const,
      evidence: `It stands twice: in the front matter and under “${section.heading}”`,
      fix: 'Keep the one in the front matter.',
      ...place,
    }
  }
  return {
    state: 'amber' as const,
    evidence: `It stands in the text only, under “${section.heading}”`,
    fix: `Move it to “${keyOf(name)}: …” in the front matter: title page, JATS and blind copy take it from there.`,
    ...place,
  }
}

function onlySentence(
  submission: Submission,
  name: StatementName,
  sentence: NonNullable<StatementPlaces['sentence']>,
) {
  return {
    state: 'amber' as const,
    evidence: `Not in the front matter; a sentence of the text reads like one: “${sentence.text.trim()}…”`,
    fix: `If it is the statement, move it to “${keyOf(name)}: …” in the front matter.`,
    ...placeOfNode(sentence, submission),
  }
}

const keyOf = (name: StatementName) => (name === 'funding' ? 'funding-statement' : kebabCase(name))
