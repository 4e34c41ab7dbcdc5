import type { Image, ImageReference, PhrasingContent } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import type { Node } from 'unist'

const contents = new WeakMap<object, PhrasingContent[]>()

/**
 * The text between an image's brackets as inline content. mdast keeps only its words (`alt`), but a figure's
 * caption stands there, with its citations, formulas and emphasis.
 */
export function imageContent(image: { type: 'image' | 'imageReference' }): PhrasingContent[] | undefined {
  return contents.get(image)
}

/** As mdast-util-from-markdown's own handler of `label`, which drops an image's inline content. */
export const imageContentExtension: Extension = {
  exit: {
    label() {
      const fragment = this.stack[this.stack.length - 1]!
      const value = this.resume()
      const node = this.stack[this.stack.length - 1]!
      this.data.inReference = true
      if (fragment.type !== 'fragment') return
      if (node.type === 'link') node.children = fragment.children as typeof node.children
      if (node.type === 'image') {
        node.alt = value
        contents.set(node, fragment.children as PhrasingContent[])
      }
    },
  },
}

/** Gives an image the content of the node that it was made from. */
export function setImageContent(image: Image, from: { type: 'image' | 'imageReference' }): Image {
  const content = contents.get(from)
  if (content) contents.set(image, content)
  return image
}

/** Whether a node is an image, by address or by reference. */
export const isImage = (node: Node): node is Image | ImageReference =>
  node.type === 'image' || node.type === 'imageReference'
