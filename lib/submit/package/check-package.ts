import { unzipSync } from 'fflate'
import type { PackageFault } from './package-file.ts'

/**
 * Opens a finished package again: every file that was meant is in it with its bytes, every link inside its XML leads
 * to a file of it, and a MECA manifest lists all files.
 *
 * @param names of the files that were meant
 */
export function checkPackage(zip: Uint8Array, names: readonly string[]): PackageFault[] {
  const entries = unzipSync(zip)
  const faults: PackageFault[] = []
  for (const name of names)
    if (!entries[name]) faults.push({ file: name, reason: `Unexpected absence of “${name}” in the package` })
  const listed = new Set<string>()
  for (const [name, bytes] of Object.entries(entries)) {
    if (!name.endsWith('.xml')) continue
    const folder = name.replace(/[^/]*$/, '')
    for (const href of linksOf(new TextDecoder().decode(bytes))) {
      if (name === 'manifest.xml') listed.add(href)
      if (!entries[folder + href])
        faults.push({ file: name, reason: `Unexpected link to “${href}”, expected a file of the package` })
    }
  }
  if (entries['manifest.xml']) {
    for (const name of Object.keys(entries))
      if (name !== 'manifest.xml' && !listed.has(name))
        faults.push({ file: name, reason: `Unexpected file “${name}” that the manifest does not list` })
  }
  return faults
}

/** Files that an XML file names: graphics, media, supplementary material, instances of a manifest. */
function linksOf(xml: string): string[] {
  const elements =
    /<(?:graphic|inline-graphic|media|supplementary-material|instance|self-uri)\b[^<>]*?\bxlink:href="([^"]*)"/g
  return [...xml.matchAll(elements)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(href))
}
