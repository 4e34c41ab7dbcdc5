/**
 * The copy for anonymous review: the document is masked, written like any other, and its finished bytes are searched
 * for everything that names the authors.
 */

import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from '../diagnostics/report.ts'
import type { Document } from '../document/document.ts'
import { type AuditedFile, auditLeaks, type Leak, type LeakAudit } from '../submit/audit/audit-leaks.ts'
import { Matcher } from '../submit/audit/matcher.ts'
import { type BlindCopy, type BlindOptions, blindDocument } from '../submit/blind/blind-document.ts'
import type { Identity } from '../submit/blind/identities.ts'
import { identityPattern } from '../submit/blind/mask-text.ts'
import type { SelfCitation } from '../submit/blind/self-citations.ts'
import type { BlindReport, BuildResult, OutputFailure, OutputFormat } from './build-result.ts'

/** Masks a document and says which citations of own work stay as they are. */
export function toBlind(document: Document, file: VFile, options: BlindOptions): BlindCopy {
  const copy = blindDocument(document, options)
  if (!options.maskSelfCitations) for (const one of copy.selfCitations) reportSelfCitation(one, file)
  return copy
}

/**
 * Audits what a build has written of an anonymous copy. An output that names the authors is taken away: it becomes
 * a failure with its reason.
 */
export async function auditOutputs(
  outputs: BuildResult['outputs'],
  failures: OutputFailure[],
  copy: BlindCopy,
  file: VFile,
): Promise<BlindReport> {
  const { identities, cited, masked, selfCitations } = copy
  const audit: LeakAudit = { leaks: [], unseen: [] }
  for (const format of Object.keys(outputs) as OutputFormat[]) {
    const bytes = outputs[format]
    if (bytes === undefined) continue
    const found = await auditLeaks(
      [await toAudited(`manuscript.${endings[format]}`, bytes)],
      identities,
      cited,
    )
    audit.leaks.push(...found.leaks)
    audit.unseen.push(...found.unseen)
    const [certain] = found.leaks.filter((leak) => leak.certain)
    if (!certain) continue
    delete outputs[format]
    failures.push({ output: format, reason: `It names the authors (“${certain.identity.text}”)` })
  }
  for (const leak of onePerIdentity(audit.leaks)) reportLeak(leak, file)
  const nameLeaks = new Matcher(identities).find(wordsOfName(file.stem ?? '')).length > 0
  return { ...audit, masked, selfCitations, nameLeaks }
}

const endings = { html: 'html', pdf: 'pdf', jats: 'xml' } as const

/** A finished file as the audit takes it: with the text on the pages of a PDF, running heads included. */
export async function toAudited(name: string, content: string | Uint8Array): Promise<AuditedFile> {
  if (typeof content === 'string') return { name, bytes: new TextEncoder().encode(content) }
  if (!name.endsWith('.pdf')) return { name, bytes: content }
  const { extractPdf } = await import('../proof/extract-pdf.ts')
  const { runs, alternatives, artifacts, orphaned, untagged } = await extractPdf(content)
  const texts = [runs.map(({ text }) => text).join(''), artifacts, orphaned, untagged.text]
  const text = [...texts, ...alternatives.map((one) => one.text ?? '')].join('\n')
  return { name, bytes: content, text }
}

/** Says what an anonymous file tells of its authors, at the place of the manuscript where it stands. */
export function reportLeak({ identity, certain, file: name, where, excerpt }: Leak, file: VFile): void {
  const place = placeOf(identity, file)
  const it = `“${identity.text.slice(0, 60)}” (${identity.kind.replace('-', ' ')}) in the ${where} of ${name}`
  report(file, certain ? 'submit/leak' : 'submit/possible-leak', {
    reason: certain
      ? `Unexpected ${it}, expected an anonymous file`
      : `Unexpected words that may name the authors, ${it}`,
    ...(place && { place }),
    actual: identity.text,
    note: certain
      ? `Take it out of the text or the file that it stands in: “… ${excerpt} …”.`
      : `Word it so that it does not tell who wrote it, if it does: “… ${excerpt} …”.`,
  })
}

/** The same name in three outputs is one fault of the manuscript, and so are a name and the address made of it. */
export function onePerIdentity(leaks: readonly Leak[]): Leak[] {
  const seen = new Set<string>()
  return leaks.filter(({ identity, where, excerpt }) => {
    const keys = [`${where} ${identity.kind} ${identity.text}`, `${where} ${excerpt}`]
    const isNew = keys.every((key) => !seen.has(key))
    for (const key of keys) seen.add(key)
    return isNew
  })
}

/** Capitals are bounds of words in the names of files. */
function wordsOfName(name: string): string {
  return `${name} ${name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')}`
}

function reportSelfCitation({ text, position, phrase }: SelfCitation, file: VFile): void {
  report(file, 'submit/self-citation', {
    reason: `Unexpected citation of own work, “${text}”, in an anonymous copy${phrase ? `: “${phrase}” says whose it is` : ''}`,
    ...(position && { place: position }),
    actual: text,
    note: 'Write of it as of anybody’s work, in the third person, or mask it with --mask-own-works.',
  })
}

/** Where the text itself says so; the front matter names the authors by right. */
function placeOf(identity: Identity, file: VFile) {
  const source = String(file)
  const start = /^---\r?\n[\s\S]*?\n(?:---|\.\.\.)\r?\n/.exec(source)?.[0].length ?? 0
  const hit = identityPattern(identity)?.exec(source.slice(start))
  if (!hit) return undefined
  const lines = location(source)
  const [from, to] = [start + hit.index, start + hit.index + hit[0].length].map((at) => lines.toPoint(at))
  return from && to ? { start: from, end: to } : undefined
}
