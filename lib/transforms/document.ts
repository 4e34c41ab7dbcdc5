import type { Document, Manuscript } from '../document/document.ts'
import type { BlockContent, FrontMatter } from '../document/nodes.ts'

/** Closes the work on a manuscript: what is resolved and numbered becomes the document that writers take. */
export function remarkDocument() {
  return (manuscript: Manuscript): Document => {
    const {
      metadata,
      notes = [],
      references,
      targets,
      repairs,
      places,
      bibliography,
    } = manuscript.data.manuscript
    const children = manuscript.children as (BlockContent | FrontMatter)[]
    const frontMatter = children.find((node): node is FrontMatter => node.type === 'frontMatter')
    return {
      type: 'document',
      metadata,
      ...(frontMatter ? { frontMatter } : {}),
      children: children.filter((node): node is BlockContent => !isAside(node.type)),
      notes,
      references,
      targets: new Map([...(targets?.values() ?? [])].map((target) => [target.id, target])),
      repairs,
      bibliography,
      ...(places ? { places } : {}),
    }
  }
}

function isAside(type: string): boolean {
  return type === 'frontMatter' || type === 'yaml' || type === 'comment' || type === 'definition'
}
