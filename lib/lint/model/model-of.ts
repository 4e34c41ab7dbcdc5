import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Manuscript } from '../../document/document.ts'
import { DocumentModel } from './document-model.ts'

const models = new WeakMap<Root, DocumentModel>()

/** The model of a tree: made when it is first asked for, and again when the tree has been changed. */
export function modelOf(tree: Root, file: VFile): DocumentModel {
  let model = models.get(tree)
  if (!model) {
    const manuscript = (tree.data as Partial<Manuscript['data']> | undefined)?.manuscript
    model = new DocumentModel({
      tree,
      source: String(file),
      metadata: manuscript?.metadata ?? {},
      ...(manuscript?.places ? { places: manuscript.places } : {}),
      ...(manuscript?.bibliography ? { bibliography: manuscript.bibliography } : {}),
    })
    models.set(tree, model)
  }
  return model
}

/** To be called by whoever changes a tree. */
export function forgetModel(tree: Root): void {
  models.delete(tree)
}
