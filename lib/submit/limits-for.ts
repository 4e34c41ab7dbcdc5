import type { Document } from '../document/document.ts'
import type { Profile } from '../profile/profile.ts'

/** The limits for a document: those of its article type, and the general ones for what the type says nothing of. */
export function limitsFor(document: Document, profile: Profile): Profile['limits'] {
  const type = profile.articleTypes.find(({ id }) => id === document.metadata.articleType)
  return { ...profile.limits, ...type?.limits }
}
