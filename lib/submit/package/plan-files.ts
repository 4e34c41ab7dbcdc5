import type { ExpectedFile } from '../../profile/files.ts'
import type { Profile } from '../../profile/profile.ts'
import type { FileRole } from './package-file.ts'

/** What a kind of package cannot do without. */
const needed: Readonly<Record<Profile['package'], readonly FileRole[]>> = {
  files: [],
  jats: ['jats', 'figure'],
  meca: ['jats', 'manuscript', 'figure'],
  pmc: ['jats', 'manuscript', 'figure'],
}

/** Names where the profile gives none. */
const names: Readonly<Record<FileRole, string>> = {
  manuscript: 'manuscript.{extension}',
  'title-page': 'title-page.{extension}',
  'anonymous-manuscript': 'anonymous-manuscript.{extension}',
  figure: 'figure-{number}.{extension}',
  table: 'table-{number}.{extension}',
  supplement: 'supplement-{number}.{extension}',
  'cover-letter': 'cover-letter.{extension}',
  highlights: 'highlights.{extension}',
  'graphical-abstract': 'graphical-abstract.{extension}',
  checklist: 'checklist.{extension}',
  bibliography: '{id}.{extension}',
  source: '{id}.{extension}',
  jats: '{id}.{extension}',
  crossref: '{id}.crossref.{extension}',
}

/** A file, or a kind of files, that goes into the package. */
export interface PlannedFile extends ExpectedFile {
  /** With its placeholders. */
  name: string
  /** Path of the rule in the profile; none for what the kind of package asks for. */
  key?: string
}

/** The files of a profile's package: those that the profile names, and those that the kind of package needs. */
export function planFiles(profile: Pick<Profile, 'files' | 'package'>): PlannedFile[] {
  const named = profile.files
    .map((file, index) => ({ ...file, name: file.name ?? names[file.role], key: `files.${index}` }))
    .filter(({ requirement }) => requirement !== 'forbidden')
  const roles = new Set<FileRole>(named.map(({ role }) => role))
  const isFull = (role: FileRole) =>
    roles.has(role) || (role === 'manuscript' && roles.has('anonymous-manuscript'))
  const wanted =
    profile.files.length === 0
      ? (['manuscript', ...needed[profile.package]] as const)
      : needed[profile.package]
  const missing = [...new Set(wanted)].filter((role) => !isFull(role))
  return [
    ...named,
    ...missing.map((role) => ({ role, requirement: 'required' as const, formats: [], name: names[role] })),
  ]
}
