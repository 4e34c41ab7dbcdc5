import type { CslItem } from '../../../../document/document.ts'
import type { Publication } from '../publication.ts'
import { book } from './book.ts'
import { chapter } from './chapter.ts'
import { communication } from './communication.ts'
import { conference } from './conference.ts'
import { data } from './data.ts'
import { journal } from './journal.ts'
import { legal } from './legal.ts'
import { newspaper } from './newspaper.ts'
import { other } from './other.ts'
import { patent } from './patent.ts'
import { preprint } from './preprint.ts'
import { report } from './report.ts'
import { software } from './software.ts'
import { standard } from './standard.ts'
import { thesis } from './thesis.ts'
import { webpage } from './webpage.ts'

/** How a work is written: by its type of CSL 1.0.2, but for a preprint, which bibliographies call many things. */
export function publicationOf(item: CslItem): Publication {
  // A document of which only an identifier is known may be anything.
  if (item.type === 'document' && !item.title && !item.publisher) return other
  if (item.type === 'document' && isProgram(item)) return program
  if (mayBePreprint.has(item.type) && isPreprint(item)) return preprint
  return Object.hasOwn(publications, item.type) ? publications[item.type]! : other
}

const mayBePreprint = new Set(['article', 'article-journal', 'document', 'manuscript', 'report', 'webpage'])
const servers =
  /^(arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|eartharxiv|engrxiv|paleorxiv|osf preprints|preprints(\.org)?|research square|ssrn|techrxiv|zenodo preprints)\b/i

/** BibTeX has no type for programs: they are `@misc` at the address where their code is kept. */
const program: Publication = { ...report, type: 'software' }
const forges =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.\w+|bitbucket\.org|codeberg\.org|sourceforge\.net|cran\.r-project\.org|pypi\.org)\//i

function isProgram(item: CslItem): boolean {
  if (item['container-title'] || item.volume) return false
  return forges.test(item.URL ?? '') || /\bsoftware\b/i.test(String(item.genre ?? item.medium ?? ''))
}

/** An article that a journal has published is no preprint, wherever a copy of it is kept. */
function isPreprint(item: CslItem): boolean {
  const is = (field: unknown): boolean => servers.test(String(field ?? ''))
  if (item['container-title']) return is(item['container-title'])
  return is(item.publisher) || is(item.archive) || /preprint/i.test(String(item.genre ?? ''))
}

/** Every type of CSL 1.0.2. */
export const publications: Readonly<Record<string, Publication>> = {
  article: preprint,
  'article-journal': journal,
  'article-magazine': newspaper,
  'article-newspaper': newspaper,
  bill: legal,
  book,
  broadcast: { ...other, type: 'broadcast' },
  chapter,
  classic: book,
  collection: book,
  dataset: data,
  document: report,
  entry: chapter,
  'entry-dictionary': chapter,
  'entry-encyclopedia': chapter,
  event: conference,
  figure: { ...other, type: 'artwork' },
  graphic: { ...other, type: 'artwork' },
  hearing: report,
  interview: communication,
  legal_case: legal,
  legislation: legal,
  manuscript: { ...other, type: 'manuscript' },
  map: { ...other, type: 'map' },
  motion_picture: { ...other, type: 'video' },
  musical_score: { ...other, type: 'music' },
  pamphlet: book,
  'paper-conference': conference,
  patent,
  performance: { ...other, type: 'performance' },
  periodical: journal,
  personal_communication: communication,
  post: webpage,
  'post-weblog': webpage,
  regulation: legal,
  report,
  review: journal,
  'review-book': journal,
  software,
  song: { ...other, type: 'music' },
  speech: conference,
  standard,
  thesis,
  treaty: legal,
  webpage,
}
