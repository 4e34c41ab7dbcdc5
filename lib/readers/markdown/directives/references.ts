import type { DirectiveReader } from './directive.ts'

/** `{bibliography}`: the reference list stands here. Its files are the front matter's to name. */
export const references: DirectiveReader = ({ position }) => [{ type: 'referencesPlace', position }]
