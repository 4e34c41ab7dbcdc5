import type { VFile } from 'vfile'
import { positionAt } from '../diagnostics/points.ts'
import { type Finding, report } from '../diagnostics/report.ts'
import type { SourceMap } from '../document/source-map.ts'
import type { Host } from '../host.ts'
import { checkRules } from './check-rules.ts'
import { declaredDoctype, describeDoctype, dtdName } from './doctype.ts'
import { type Dtd, type Fault, loadDtd } from './dtd-validator.ts'
import { explainFault } from './explain-fault.ts'
import { placeIn } from './place.ts'
import { onePerLine, outlineXml } from './xml-outline.ts'

/** What a validation needs besides the XML. */
export interface ValidateOptions {
  host: Host
  /** Gets the messages: the manuscript's file, or the XML file itself where there is no way back. */
  file: VFile
}

/**
 * Validates JATS against the DTD that it names, in-process, and against what JATS4R and PMC demand besides. Each
 * fault is a message (`jats/dtd`, `jats/missing-issn`…) at the author's line that the element comes from.
 *
 * @param xml the whole file
 * @param places the way back to the source; without it, places are those of the XML itself
 */
export async function validateJats(
  xml: string,
  places: SourceMap | undefined,
  { host, file }: ValidateOptions,
): Promise<void> {
  const declared = declaredDoctype(xml)
  const name = dtdName(declared)
  const dtd = name === undefined ? undefined : await loadDtd(host, name)
  // Whether a file is well-formed does not hang on a DTD, but libxml2 is handed out with one.
  const any = dtd ?? (await loadDtd(host, 'publishing-1.3'))
  const findings = any ? findFaults(xml, places, any) : []
  const fatal = findings.filter((finding) => finding.fatal)
  for (const finding of fatal) report(file, 'jats/not-well-formed', finding)
  if (fatal.length > 0) return
  if (dtd) for (const finding of findings) report(file, 'jats/dtd', finding)
  else {
    report(file, 'jats/unknown-doctype', {
      reason: `Unexpected document type ${describeDoctype(declared)}, expected JATS Publishing or Archiving 1.0 to 1.4`,
      ...(places ? {} : { place: positionAt(xml, 0, 0) }),
    })
  }
  if (declared.root === 'article') checkRules(xml, places, file)
}

function findFaults(xml: string, places: SourceMap | undefined, dtd: Dtd): (Finding & { fatal: boolean })[] {
  const outline = outlineXml(xml)
  const { text, lines } = onePerLine(xml, outline)
  const faults = dtd.validate(text)
  if (faults.some((fault) => fault.fatal)) return dtd.validate(xml).map((fault) => malformed(fault, xml))
  const seen = new Set<string>()
  return faults.flatMap((fault) => {
    const at = Math.max(0, lastAtMost(lines, fault.line))
    const { reason, element } = explainFault(fault, at, outline, dtd.text)
    // An unknown element is a fault of its parent and of itself: one message says it.
    const key = `${element} ${/`[^`]*`/.exec(reason)?.[0] ?? reason}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ reason, ...placeIn(xml, outline[element]?.start ?? 0, places), fatal: false }]
  })
}

function malformed(fault: Fault, xml: string): Finding & { fatal: boolean } {
  const lines = xml.split('\n', fault.line)
  const start = lines.slice(0, -1).reduce((sum, line) => sum + line.length + 1, 0)
  const end = start + (lines.at(-1)?.length ?? 0)
  return {
    reason: `Unexpected markup, expected well-formed XML: ${fault.message}`,
    place: positionAt(xml, start, end),
    fatal: true,
  }
}

/** Index of the last line that is not behind the given one. */
function lastAtMost(lines: readonly number[], line: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[middle]! <= line) low = middle + 1
    else high = middle
  }
  return low - 1
}
