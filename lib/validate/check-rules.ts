import { XmlError } from '@rgrove/parse-xml'
import type { VFile } from 'vfile'
import { positionAt } from '../diagnostics/points.ts'
import { type Finding, report, toMessage } from '../diagnostics/report.ts'
import type { SourceMap } from '../document/source-map.ts'
import { type Article, readArticle } from './article.ts'
import { placeIn } from './place.ts'
import type { JatsRule, RuleFinding } from './rule.ts'
import { rules } from './rules/index.ts'
import { missingIssn } from './rules/missing-issn.ts'
import { missingJournalId } from './rules/missing-journal-id.ts'
import { missingJournalTitle } from './rules/missing-journal-title.ts'
import { missingPublisher } from './rules/missing-publisher.ts'

/**
 * Holds a well-formed JATS file against what JATS4R and PMC demand beyond the DTD.
 *
 * @param places the way back to the manuscript; without it the file is from elsewhere, and places are its own
 * @param file gets a message for each finding, its id `jats/` and the rule's
 */
export function checkRules(xml: string, places: SourceMap | undefined, file: VFile): void {
  const article = parse(xml, file)
  if (!article) return
  const found = rules
    .filter((rule) => !(rule.elsewhere && places) && !isTold(rule, file))
    .flatMap((rule) => [...rule.check(article)].map((finding) => ({ rule, finding })))
  const lacks = (wanted: JatsRule): boolean => found.some(({ rule }) => rule === wanted)
  // A journal of which nothing but the title is said, “JOSS”, has yet to give the article all that a journal gives.
  const isBare = lacks(missingIssn) && lacks(missingJournalId) && lacks(missingPublisher)
  const isUnplaced = places !== undefined && (lacks(missingJournalTitle) || isBare)
  const ofJournal = isUnplaced ? found.filter(({ rule }) => rule.ofJournal) : []
  if (ofJournal.length > 0) reportNoJournal(ofJournal, { xml, places, file })
  for (const one of found) {
    if (ofJournal.includes(one)) continue
    const { rule, finding } = one
    const message = findingOf(rule, finding, xml, places, article)
    if (isToldAtLine(rule, message, file)) continue
    file.messages.push(toMessage(`jats/${rule.id}`, message, rule.severity, file.path))
  }
}

/** A manuscript that names no journal, or nothing of it but its title, is on its way to one: one message lists what that one will give it. */
function reportNoJournal(
  missing: readonly { finding: RuleFinding }[],
  { xml, places, file }: { xml: string; places: SourceMap | undefined; file: VFile },
): void {
  const fields = new Set(missing.map(({ finding }) => finding.field ?? ''))
  const isNamed = !fields.has('journal.title')
  const at = missing.find(({ finding }) => finding.element)?.finding.element?.start ?? 0
  report(file, 'jats/no-journal', {
    reason: isNamed
      ? 'Unexpected journal of which only the title is given, expected its ISSN, its id and its publisher before the article is published'
      : 'Unexpected article without a journal, expected one in the front matter before it is published',
    ...placeIn(xml, at, places),
    note: `PMC needs ${[...fields].map((field) => `\`${field}\``).join(', ')}. Where Journal Publishing demands an element, it holds an instruction until then.`,
  })
}

function isTold({ toldBy }: JatsRule, file: VFile): boolean {
  if (!toldBy) return false
  return file.messages.some(({ ruleId }) => ruleId === toldBy.replace(/^.*\//, ''))
}

function isToldAtLine({ toldAtLineBy }: JatsRule, { place }: Finding, file: VFile): boolean {
  if (!toldAtLineBy || !place) return false
  const [kind, id] = toldAtLineBy.split('/')
  const { line } = 'start' in place ? place.start : place
  return file.messages.some(
    (message) =>
      message.line === line &&
      message.ruleId === id &&
      (message as { ruleKind?: string }).ruleKind === kind &&
      message.file === file.path,
  )
}

/** The parser of rules is stricter here and there than libxml2; what it cannot read it says, and no rule runs. */
function parse(xml: string, file: VFile): Article | undefined {
  try {
    return readArticle(xml)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const at = Math.min(error.pos, Math.max(0, xml.length - 1))
    report(file, 'jats/not-well-formed', {
      reason: `Unexpected markup, expected well-formed XML: ${error.message.split(' (line')[0]}`,
      place: positionAt(xml, at, Math.min(xml.length, at + 1)),
    })
    return undefined
  }
}

function findingOf(
  rule: JatsRule,
  { element, field, name, reason, note }: RuleFinding,
  xml: string,
  places: SourceMap | undefined,
  article: Article,
): Finding {
  const subject = (places ? (field ?? name) : (name ?? field)) ?? ''
  const at = (element ?? article.root).start
  return {
    reason: reason.replaceAll('{name}', subject.includes('`') ? subject : `\`${subject}\``),
    note: [note, `${rule.source}, ${rule.clause}: ${rule.url}`].filter(Boolean).join(' '),
    ...placeIn(xml, at, places),
  }
}
