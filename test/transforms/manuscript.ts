import * as v from 'valibot'
import type { Manuscript } from '../../lib/document/document.ts'
import type { RootContent } from '../../lib/document/nodes.ts'
import { metadata } from '../../lib/frontmatter/metadata.ts'

/** A manuscript made by hand for a test. */
export function manuscriptOf(children: RootContent[], fields: Record<string, unknown> = {}): Manuscript {
  return {
    type: 'root',
    children,
    data: {
      manuscript: {
        metadata: v.parse(metadata, fields),
        bibliography: { entries: new Map() },
        repairs: [],
        references: [],
      },
    },
  }
}
