import type { fileRoles } from '../../profile/files.ts'

/** What a file of a package is. */
export type FileRole = (typeof fileRoles)[number]

/** A file of a package. */
export interface PackageFile {
  role: FileRole
  /** Its name in the package: relative, with forward slashes. */
  name: string
  /** Such as `application/pdf`. */
  mediaType: string
  bytes: Uint8Array
}

/** Why a package was not made, or what is wrong with one. */
export interface PackageFault {
  file: string
  /** “Unexpected X, expected Y”. */
  reason: string
}
