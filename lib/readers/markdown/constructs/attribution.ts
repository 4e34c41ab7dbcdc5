import { markAttribution } from '../attribution.ts'
import type { Construct } from '../construct.ts'

/** Whose words a quotation holds: its last paragraph, where it begins with a dash. */
export const attribution: Construct = {
  name: 'attribution',
  flow(siblings) {
    for (const node of siblings) if (node.type === 'blockquote') markAttribution(node)
    return siblings
  },
}
