import type { FrontmatterRuleId } from '../../diagnostics/registry/frontmatter.ts'
import type { Finding } from '../../diagnostics/report.ts'
import type { Metadata } from '../metadata.ts'
import type { PlaceIndex } from '../places.ts'

/** Says something about the part of the metadata at a path; its place, or the nearest there is, is found by it. */
export type Say = (rule: FrontmatterRuleId, path: string, finding: Finding) => void

/**
 * A check of the whole metadata, for what no single value can tell.
 *
 * @param metadata as the author wrote it, before anything is derived
 * @param places where each part stands
 */
export type Check = (metadata: Metadata, places: PlaceIndex, say: Say) => void
