import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { Document } from '../../document/document.ts'
import type { Section } from '../../document/nodes.ts'
import type { StatementName } from '../../profile/statements.ts'
import { frontText } from '../front-text.ts'
import { statementOfHeading, statementSigns } from './statement-names.ts'

/** Where a statement stands. */
export interface StatementPlaces {
  /** Path in the metadata, where it is in the front matter. */
  field?: string
  /** A section of the body with such a heading. */
  section?: { heading: string; position?: Position }
  /** A sentence of the body that only such a statement has. */
  sentence?: { text: string; position?: Position }
}

/** Finds a statement in the front matter and in the prose. */
export function findStatement(document: Document, name: StatementName): StatementPlaces {
  const found: StatementPlaces = {}
  const { funding, contributors } = document.metadata
  const field = name === 'funding' ? 'fundingStatement' : `statements.${name}`
  if (frontText(document, field) !== '') found.field = field
  else if (name === 'funding' && funding.length > 0) found.field = 'funding'
  else if (
    name === 'authorContributions' &&
    contributors.length > 0 &&
    contributors.every(({ roles }) => roles.length > 0)
  )
    found.field = 'contributors'
  const { sentence } = statementSigns[name]
  for (const node of document.children) {
    visit(node, (one) => {
      if (one.type === 'section' && !found.section) {
        const heading = (one as Section).children.find((child) => child.type === 'heading')
        const text = heading ? textOf(heading) : ''
        if (heading && statementOfHeading(text) === name)
          found.section = { heading: text, ...(heading.position && { position: heading.position }) }
      }
      if (one.type === 'paragraph' && sentence && !found.sentence) {
        const text = textOf(one).slice(0, 4000)
        const at = text.toLowerCase().search(sentence)
        if (at >= 0)
          found.sentence = { text: text.slice(at, at + 80), ...(one.position && { position: one.position }) }
      }
    })
  }
  return found
}
