import type { Target } from '../../document/document.ts'

const types: Record<Target['kind'], string> = {
  section: 'sec',
  figure: 'fig',
  table: 'table',
  listing: 'fig',
  equation: 'disp-formula',
  theorem: 'statement',
  note: 'fn',
  other: 'other',
}

/** `xref/@ref-type` for a kind of target. */
export function refType(kind: Target['kind']): string {
  return types[kind]
}
