import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { Identity } from '../blind/identities.ts'
import { byteStrings } from './byte-strings.ts'
import { dataUris, markupTexts } from './markup-text.ts'
import { type CitedWork, type Match, Matcher } from './matcher.ts'

/** A finished file. */
export interface AuditedFile {
  /** As it is handed in. */
  name: string
  bytes: Uint8Array
  /** Text on the pages, for a PDF: what only its fonts can tell. */
  text?: string
}

/** A string that tells who wrote the manuscript, in a finished file. */
export interface Leak extends Match {
  /** The file; within an archive, a page or a PDF with ` › ` before the inner one. */
  file: string
  where: 'file name' | 'content' | 'metadata'
}

/** What the audit found, and what it cannot see. */
export interface LeakAudit {
  leaks: Leak[]
  /** By file: what may leak and cannot be read. */
  unseen: { file: string; what: string }[]
}

/** Archives inside archives inside archives are no submission. */
const deepest = 5

/**
 * Looks for the authors in the bytes of finished files: HTML, XML, SVG and other text; PDF with properties, bookmarks,
 * links and attachments; metadata of images; archives with all in them; and file names. Case, accents and punctuation
 * do not count.
 *
 * @param cited works whose references and citations may hold the authors' names, since they are cited like any other
 */
export async function auditLeaks(
  files: readonly AuditedFile[],
  identities: readonly Identity[],
  cited: readonly CitedWork[] = [],
): Promise<LeakAudit> {
  const matcher = new Matcher(identities, cited)
  const audit: LeakAudit = { leaks: [], unseen: [] }
  for (const file of files) await auditFile(file, matcher, audit, 0)
  const seen = new Set<string>()
  const leaks = audit.leaks.filter(({ file, where, identity }) => {
    const key = JSON.stringify([file, where, identity.kind, identity.text])
    return seen.has(key) ? false : seen.add(key)
  })
  return { ...audit, leaks }
}

async function auditFile(
  file: AuditedFile,
  matcher: Matcher,
  audit: LeakAudit,
  depth: number,
): Promise<void> {
  const add = (where: Leak['where'], matches: Match[]) => {
    audit.leaks.push(...matches.map((match) => ({ ...match, file: file.name, where })))
  }
  const inner = (name: string, bytes: Uint8Array) =>
    auditFile({ name: `${file.name} › ${name}`, bytes }, matcher, audit, depth + 1)
  // `JensenAnna_fig.png`: capitals are bounds of words, too.
  const own = file.name.split(' › ').at(-1) ?? ''
  add('file name', matcher.find(`${own} ${own.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')}`))
  if (depth > deepest) {
    audit.unseen.push({ file: file.name, what: 'an archive too deep inside archives' })
    return
  }
  const kind = kindOf(file.bytes)
  if (kind === 'zip') {
    add(
      'metadata',
      byteStrings(zipTail(file.bytes)).flatMap((text) => matcher.find(text)),
    )
    const entries = attempt(() => unzipSync(file.bytes))
    if (!entries) audit.unseen.push({ file: file.name, what: 'an archive that cannot be opened' })
    for (const [name, bytes] of Object.entries(entries ?? {})) await inner(name, bytes)
  } else if (kind === 'gzip') {
    const bytes = attempt(() => gunzipSync(file.bytes, { maxOutputLength: 64 * 2 ** 20 }))
    if (bytes) await inner('content', bytes)
    else audit.unseen.push({ file: file.name, what: 'compressed data that cannot be opened' })
  } else if (kind === 'pdf') await auditPdf(file, matcher, audit, add, inner)
  else if (kind === 'binary') {
    add(
      'metadata',
      byteStrings(file.bytes)
        .flatMap((text) => markupTexts(text))
        .flatMap((text) => matcher.find(text)),
    )
    audit.unseen.push({ file: file.name, what: 'text inside the picture' })
  } else {
    const text = decodeText(file.bytes)
    const texts = markupTexts(text)
    add(
      'content',
      texts.flatMap((one) => matcher.find(one)),
    )
    add('content', matcher.findOwnWork(texts[0] ?? ''))
    for (const [index, { bytes, mediaType }] of dataUris(text).entries())
      if (!/font/.test(mediaType)) await inner(`embedded-${index + 1}`, bytes)
  }
}

async function auditPdf(
  file: AuditedFile,
  matcher: Matcher,
  audit: LeakAudit,
  add: (where: Leak['where'], matches: Match[]) => void,
  inner: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  if (file.text === undefined)
    audit.unseen.push({ file: file.name, what: 'text on the pages, which was not given' })
  else {
    add('content', matcher.find(file.text))
    add('content', matcher.findOwnWork(file.text))
  }
  audit.unseen.push({ file: file.name, what: 'text inside pictures' })
  try {
    const { pdfStrings } = await import('./pdf-strings.ts')
    const { strings, attachments } = await pdfStrings(file.bytes)
    for (const string of strings)
      add(
        'metadata',
        markupTexts(string).flatMap((text) => matcher.find(text)),
      )
    for (const [index, bytes] of attachments.entries()) await inner(`attachment-${index + 1}`, bytes)
  } catch {
    audit.unseen.push({ file: file.name, what: 'a PDF that is encrypted or broken' })
  }
}

function kindOf(bytes: Uint8Array): 'zip' | 'gzip' | 'pdf' | 'binary' | 'text' {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('PK')) return 'zip'
  if (head.startsWith('\x1f\x8b')) return 'gzip'
  if (head.startsWith('%PDF')) return 'pdf'
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head)) return 'text'
  return bytes.subarray(0, 4096).includes(0) || /^(?:\x89PNG|\xff\xd8|GIF8|II\*|MM\0|RIFF)/.test(head)
    ? 'binary'
    : 'text'
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** From the directory of a ZIP on: comments of entries and archive, which no reader of entries gives. */
function zipTail(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  return at < 0 ? bytes : bytes.subarray(at)
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
