import type { Attributes, NodeData } from '../../document/nodes.ts'

/** The attributes that an author wrote on a node: `{#id .class key=value}`. */
export function attributesOf(node: { data?: object | undefined }): Attributes {
  return (node.data as NodeData | undefined)?.attributes ?? {}
}
