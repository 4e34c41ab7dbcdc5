import { element, generatedText, placed } from '../element.ts'
import type { Result, State } from '../state.ts'

/** The vocabulary of NISO RP-8 for versions of journal articles. */
const versions: Record<string, string> = {
  AO: "Author's Original",
  SMUR: 'Submitted Manuscript Under Review',
  AM: 'Accepted Manuscript',
  P: 'Proof',
  VoR: 'Version of Record',
  CVoR: 'Corrected Version of Record',
  EVoR: 'Enhanced Version of Record',
}

/** `pub-id-type` as every version of Publishing lists it. */
const idTypes = new Set(
  (
    'accession archive ark art-access-id arxiv coden doaj doi handle index isbn manuscript medline mr other pii pmcid ' +
    'pmid publisher-id sici std-designation zbl'
  ).split(' '),
)

/** DOI (bare, as JATS4R wants it) and version. */
export function articleIds(state: State): Result {
  const { doi, ids, version } = state.document.metadata
  return [
    doi &&
      placed(
        element('article-id', { 'pub-id-type': 'doi' }, doi.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')),
        state.place('doi'),
      ),
    Object.entries(ids).map(([kind, id]) =>
      placed(
        element('article-id', { 'pub-id-type': idTypes.has(kind) ? kind : 'other' }, id),
        state.place(`ids.${kind}`),
      ),
    ),
    version && placed(articleVersion(version), state.place('version')),
  ]
}

function articleVersion(version: string) {
  const code = Object.keys(versions).find(
    (key) =>
      key.toLowerCase() === version.toLowerCase() || versions[key]!.toLowerCase() === version.toLowerCase(),
  )
  if (!code) return element('article-version', {}, version)
  const attributes = {
    vocab: 'JAV',
    'vocab-identifier': 'http://www.niso.org/publications/rp/RP-8-2008.pdf',
    'article-version-type': code,
    'vocab-term': versions[code],
  }
  return element('article-version', attributes, versions[code])
}

/** The heading that the article stands under in its journal, and its subjects. */
export function categories(state: State): Result {
  const { articleType, subjects } = state.document.metadata
  const heading =
    articleType &&
    placed(
      element(
        'subj-group',
        { 'subj-group-type': 'heading' },
        element('subject', {}, generatedText(headingOf(articleType))),
      ),
      state.place('articleType'),
    )
  const groups = [
    heading,
    subjects.map((subject, index) =>
      placed(
        element('subj-group', { 'subj-group-type': 'subject' }, element('subject', {}, subject)),
        state.place(`subjects.${index}`),
      ),
    ),
  ]
  return (heading || subjects.length > 0) && element('article-categories', {}, groups)
}

/** `article-type` as JATS lists it: `Research article` is `research-article`. */
export function articleTypeOf(type: string): string {
  return type.trim().toLowerCase().replace(/\s+/g, '-')
}

/** “research-article” as a heading: “Research Article”. */
function headingOf(type: string): string {
  return type
    .trim()
    .split(/[-\s]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
