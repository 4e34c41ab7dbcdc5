import type { PackageFault, PackageFile } from './package-file.ts'

/**
 * Names that upload systems and file systems refuse: two files of one name (case does not count), absolute paths,
 * steps upwards, and characters that PMC's file specification forbids.
 */
export function checkNames(files: readonly Pick<PackageFile, 'name'>[]): PackageFault[] {
  const faults: PackageFault[] = []
  const taken = new Set<string>()
  for (const { name } of files) {
    const folded = name.normalize('NFC').toLowerCase()
    if (taken.has(folded))
      faults.push({ file: name, reason: `Unexpected second file “${name}”, expected each name once` })
    taken.add(folded)
    if (name === '' || /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\\/i.test(name))
      faults.push({ file: name, reason: `Unexpected path “${name}”, expected a name inside the package` })
    else if (/[\s?%#:*"<>|\p{Cc}]/u.test(name))
      faults.push({
        file: name,
        reason: `Unexpected character in “${name}”, expected a name without spaces and ? % # :`,
      })
  }
  return faults
}
