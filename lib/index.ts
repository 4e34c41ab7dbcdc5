/** galley's public API. */
export type { Document, Manuscript } from './document/document.ts'
export type { Host } from './host.ts'
