import type { Document } from '../../document/document.ts'
import type { Contributor } from '../../frontmatter/contributors.ts'
import type { Profile } from '../../profile/profile.ts'
import { personName } from '../person-name.ts'
import type { Readiness } from '../readiness.ts'

/** What stands in a slot of a template: Markdown, a question to the author where there is none, or nothing. */
export interface Slot {
  value?: string | undefined
  /** Put to the author where there is no value. */
  ask?: string
}

/** What templates of letters, title pages and checklists are filled with. */
export interface SlotSources {
  document: Document
  profile: Profile
  readiness: Readiness
}

/**
 * The slots that a template may name, from the manuscript's own data. Nothing is made up: what the author did not say
 * is a question.
 */
export function slotsFor({ document, profile, readiness }: SlotSources): Record<string, Slot> {
  const { metadata } = document
  const { submission } = metadata
  const { contributors } = metadata
  const corresponding = contributors.find((one) => one.corresponding) ?? contributors[0]
  const journal = profile.journal?.title ?? metadata.journal?.title
  const { parts, total } = readiness.counts
  const counted = parts.filter((part) => part.counted)
  const { figures, tables } = displayItems(document)
  const type =
    profile.articleTypes.find(({ id }) => id === metadata.articleType)?.title ?? metadata.articleType
  return {
    title: { value: metadata.title?.trim(), ask: 'What is the title?' },
    'short-title': { value: metadata.shortTitle, ask: 'Which short title may stand over the pages?' },
    authors: {
      value: listed(contributors.map((one) => asMarkdown(personName(one)))),
      ask: 'Who are the authors?',
    },
    'missing-authors': contributors.length > 0 ? {} : { ask: 'Who are the authors, and where do they work?' },
    sender: {
      value: corresponding && lines(addressOf(corresponding, document)),
      ask: 'Who is the corresponding author, and how can one reach them?',
    },
    correspondence: correspondence(corresponding),
    signature: {
      value:
        corresponding &&
        lines([
          personName(corresponding),
          contributors.length > 1 ? 'on behalf of all authors' : '',
          corresponding.email ?? '',
        ]),
      ask: 'Who signs?',
    },
    date: { value: dateOf(document), ask: 'Which date has the letter?' },
    editor: { value: escaped(submission?.editor), ask: 'Who is the editor?' },
    journal: { value: escaped(journal), ask: 'Which journal?' },
    'article-type': {
      value: escaped(type?.replaceAll('-', ' ').toLowerCase()),
      ask: 'Which kind of article is it?',
    },
    letter: {
      value: submission?.letter,
      ask: 'In two or three sentences: what is new, and why for the readers of this journal?',
    },
    confirmations: {
      value: submission?.confirmations.join(' '),
      ask: 'Do you confirm that the work has not been published, is not under consideration elsewhere, and that all authors have approved it?',
    },
    words: { value: (total || wordsOf(readiness)).toLocaleString('en') },
    counted: {
      value:
        counted.length > 0 ? counted.map(({ part }) => part.replaceAll('-', ' ')).join(', ') : 'running text',
    },
    'abstract-words': { value: String(parts.find(({ part }) => part === 'abstract')?.words ?? 0) },
    figures: { value: count(figures, 'figure') },
    tables: { value: count(tables, 'table') },
    references: { value: count(document.references.length, 'reference') },
    'competing-interests': {
      value: metadata.statements.competingInterests,
      ask: 'Which competing interests are there, if any?',
    },
    reviewers: { value: people('We suggest as reviewers:', submission?.reviewers) },
    'opposed-reviewers': { value: people('We ask not to choose:', submission?.opposedReviewers) },
    highlights: {
      value: submission?.highlights.map((one) => `- ${one}`).join('\n'),
      ask: 'Which three to five findings, each in a line?',
    },
    'missing-statements': { value: missingStatements(readiness) },
    checklist: { value: checklist(readiness) },
    'not-checked': { value: `Not checked: ${asMarkdown(readiness.notChecked.join('; '))}.` },
  }
}

function correspondence(person: Contributor | undefined): Slot {
  // Without authors the title page asks for them, addresses and all.
  if (!person || person.email) return {}
  return { ask: 'At which e-mail address can one reach the corresponding author?' }
}

/** Name, affiliation and address of a person, a line each. */
function addressOf(person: Contributor, { metadata }: Document): string[] {
  const places = metadata.affiliations.filter(
    ({ id }) => id !== undefined && person.affiliations.includes(id),
  )
  return [
    personName(person),
    ...places.map(({ department, institution, text, city, country }) =>
      [department, institution ?? text, city, country].filter(Boolean).join(', '),
    ),
    person.email ?? '',
    person.orcid ? `ORCID ${person.orcid}` : '',
  ]
}

function dateOf({ metadata: { dates, language } }: Document): string | undefined {
  const date = dates.date
  if (!date) return undefined
  const { year, month, day } = date
  if (!year || !month || !day) return date.literal
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
}

function displayItems({ children }: Document): { figures: number; tables: number } {
  const found = { figures: 0, tables: 0 }
  const walk = (node: { type: string; kind?: string; children?: unknown[] }) => {
    if (node.type === 'figure' && node.kind === 'figure') found.figures++
    else if (node.type === 'figure' && node.kind === 'table') found.tables++
    // Parts of a figure are one figure.
    if (node.type === 'figure' && node.kind === 'figure') return
    for (const child of node.children ?? []) walk(child as typeof node)
  }
  for (const child of children) walk(child)
  return found
}

function wordsOf({ counts }: Readiness): number {
  const running = new Set(['text', 'headings', 'citations', 'block-quotations'])
  return counts.parts.filter(({ part }) => running.has(part)).reduce((sum, { words }) => sum + words, 0)
}

/** Statements that the journal asks for and the manuscript does not make: a question each. */
function missingStatements({ items }: Readiness): string | undefined {
  const missing = items.filter(({ id, state }) => id.startsWith('statement/') && state === 'red')
  if (missing.length === 0) return undefined
  return missing
    .map(({ title }) => `**${title}:** {{? What is to be said of ${title.toLowerCase()}?}}`)
    .join('\n\n')
}

function checklist({ items }: Readiness): string {
  return items
    .map(({ state, title, evidence, fix }) => {
      const mark = state === 'green' ? 'x' : ' '
      return `- [${mark}] **${asMarkdown(title)}:** ${asMarkdown(evidence)}${fix && state !== 'green' ? `. ${asMarkdown(fix)}` : ''}`
    })
    .join('\n')
}

function people(lead: string, names: readonly string[] | undefined): string | undefined {
  if (!names || names.length === 0) return undefined
  return `${lead}\n\n${names.map((name) => `- ${asMarkdown(name)}`).join('\n')}`
}

function lines(parts: readonly string[]): string {
  return parts.filter(Boolean).map(asMarkdown).join('\\\n')
}

function listed(names: readonly string[]): string | undefined {
  if (names.length < 2) return names[0]
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

const escaped = (text: string | undefined) => (text === undefined ? undefined : asMarkdown(text))

/** A text as Markdown that says just that. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#$@^~{}|]/g, '\\$&').replace(/\s+/g, ' ')
}
