/**
 * The front matter, from YAML to `Metadata`:
 *
 * - parse      YAML 1.2 with the place of every key and value; a syntax error does not take the rest along
 * - gather     keys of every dialect to their canonical place in a draft; companions under the manuscript's own
 * - shape      the draft in the form of the schema: wrong types, unknown keys, choices
 * - join       settings of the project under the manuscript's own
 * - validate   the schema's own checks: identifiers and required parts
 * - language   where none is named: by the letters and the commonest words of the text
 * - derive     what follows from what is there: family names, country codes, addresses of licences
 * - check      what no single value can tell: affiliations, equal contributions, dates
 */
import * as v from 'valibot'
import type { VFile } from 'vfile'
import { positionAt } from '../diagnostics/points.ts'
import { report } from '../diagnostics/report.ts'
import { metadataChecks } from './checks.ts'
import { collectPlaces } from './collect-places.ts'
import { collectProse } from './collect-prose.ts'
import type { CompanionFile } from './companion.ts'
import { derive } from './derive.ts'
import { authorsOfHead } from './dialects/generated-head.ts'
import { Draft } from './draft.ts'
import { gather, gatherCompanion } from './gather.ts'
import { guessLanguage } from './guess-language.ts'
import { type Metadata, metadata as schema } from './metadata.ts'
import { type PlaceIndex, placeIndex } from './places.ts'
import { joinSettings, readSettings } from './project-settings.ts'
import type { ProseScalar } from './prose-scalar.ts'
import { settleAuthors } from './settle-authors.ts'
import { shape } from './shape.ts'
import { type Speak, speakInto } from './speak.ts'
import { isTitleBlock, readTitleBlock } from './title-block.ts'
import { validate } from './validate.ts'
import { type LocatedEntry, type LocatedMap, placeOfSpan, type Span } from './yaml/located.ts'
import { parseYaml } from './yaml/parse-yaml.ts'

/** The front matter, read. */
export interface FrontMatterReading {
  metadata: Metadata
  places: PlaceIndex
  /** In the order of the document: title, subtitle, short title, abstracts, keywords, statements. */
  prose: ProseScalar[]
  /** Whether the authors that stand in the text are the contributors. */
  takesAuthors: boolean
}

/**
 * Reads the front matter of a manuscript.
 *
 * @param yaml the YAML between the fences, or pandoc's title block, and its offset in the file; none where there is
 *   no front matter
 * @param source the whole text of the manuscript
 * @param file takes the messages, each at its place
 * @param further blocks of YAML further down, as pandoc has them: what stands before them counts
 * @param companions files beside the manuscript (`readCompanionFrontMatter`); the manuscript's own keys win
 * @param inText authors that the text itself lists; any others win
 */
export function readFrontMatter(
  yaml: { value: string; offset: number } | undefined,
  source: string,
  file: VFile,
  companions: readonly CompanionFile[] = [],
  further: readonly { value: string; offset: number }[] = [],
  inText?: LocatedEntry,
): FrontMatterReading {
  const speak = speakInto(file)
  const isWhole = file.data.sourceParts !== undefined
  const start = yaml?.offset ?? 0
  const whole: Span = { source: { text: source }, start, end: start + (yaml?.value.length ?? 0) }
  const draft = new Draft(whole, speak)
  const own = yaml && readBlock(whole, speak)
  if (own) gather(own, draft, speak)
  for (const { value, offset } of further)
    gather(parseYaml(whole.source, offset, offset + value.length, speak), draft, speak)
  for (const companion of companions) {
    if (companion.kind !== 'galley') gatherCompanion(companion, draft, speak, isWhole)
  }
  const others = draft.get('contributors') ? undefined : (inText ?? (own && authorsOfHead(own)))
  if (others) draft.put('contributors', others.value, others.keySpan)
  settleAuthors(draft, speak)
  const shaped = shape(schema, draft.root, '', speak)
  const root: LocatedMap = shaped?.kind === 'map' ? shaped : { kind: 'map', span: whole, entries: [] }
  for (const companion of companions) {
    if (companion.kind === 'galley') joinSettings(root, readSettings(companion, speak))
  }
  // Nothing in the front matter is required: an empty one is valid.
  const written = validate(schema, root, speak) ?? v.parse(schema, {})
  const places = placeIndex(collectPlaces(root), placeOfSpan({ ...whole, end: firstLineEnd(whole) }))
  for (const check of metadataChecks) {
    check(written, places, (rule, path, finding) => {
      if (!speak.spent(rule)) report(file, rule, { ...finding, ...places.nearest(path) })
    })
  }
  const guessed = draft.get('language') ? undefined : guessLanguage(source)
  if (guessed) {
    report(file, 'frontmatter/assumed-language', {
      reason: `Unexpected manuscript in “${guessed}” that does not name its language, expected “lang: ${guessed}” in the front matter`,
      ...(yaml ? places.nearest('language') : { place: positionAt(source, 0, 0) }),
      note: 'It is taken to be in that language, by its letters and commonest words.',
    })
  }
  const metadata = guessed ? { ...written, language: guessed } : written
  return {
    metadata: derive(metadata),
    places,
    prose: collectProse(root),
    takesAuthors: others !== undefined && others === inText,
  }
}

/** The first block: YAML, or pandoc's title block. */
function readBlock(whole: Span, speak: Speak): LocatedMap {
  const { source, start, end } = whole
  if (!isTitleBlock(source.text.slice(start, end))) return parseYaml(source, start, end, speak)
  return { kind: 'map', span: whole, entries: readTitleBlock(source, start, end) }
}

/** A message about the front matter as a whole marks its first line, not all of it. */
function firstLineEnd(whole: Span): number {
  const end = whole.source.text.indexOf('\n', whole.start)
  return end < 0 ? whole.end : Math.min(end, whole.end)
}
