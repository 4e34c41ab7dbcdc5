import { parseXml, XmlError } from '@rgrove/parse-xml'
import { type CslNode, childrenNamed, isTerm, parentStyle } from './csl-node.ts'

/** Why a file is no CSL style. */
export interface CslFault {
  /** What is there instead, in words. */
  reason: string
  /** Offset of the fault in the text. */
  offset: number
}

/** What is used of parse-xml's elements, which it types by class. */
interface XmlNode {
  type: string
  name?: string
  attributes?: Record<string, string>
  children?: readonly XmlNode[]
  text?: string
  start?: number
}

const namespace = 'http://purl.org/net/xbiblio/csl'

/**
 * Reads a CSL style from XML (CSL 1.0.2). The XML parser is strict and loads no external entities.
 *
 * @param xml the file's text
 * @returns the style's node tree, or what is wrong with the file and where
 */
export function readCslXml(xml: string): CslNode | CslFault {
  let root: XmlNode | null
  try {
    root = parseXml(xml, { includeOffsets: true }).root
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return { reason: `XML that is not well-formed (${error.message.split(' (')[0]})`, offset: error.pos }
  }
  const offset = Math.max(0, root?.start ?? 0)
  if (root?.name !== 'style') return { reason: `XML with the root element “${root?.name}”`, offset }
  const xmlns = root.attributes?.xmlns
  if (xmlns !== undefined && xmlns !== namespace) return { reason: `the XML namespace “${xmlns}”`, offset }
  const style = toCslNode(root)
  const [citation] = childrenNamed(style, 'citation')
  const layout = citation && childrenNamed(citation, 'layout')[0]
  if (parentStyle(style) === undefined && !layout)
    return { reason: 'a style without a citation layout', offset }
  return undefinedMacro(root) ?? style
}

/** A call of a macro that the style does not have: citeproc-js prints nothing for it and says nothing. */
function undefinedMacro(root: XmlNode): CslFault | undefined {
  const elements: XmlNode[] = [root]
  // The list grows while it is walked: every element, without recursion.
  for (const element of elements) {
    for (const child of element.children ?? []) if (child.type === 'element') elements.push(child)
  }
  const defined = new Set(
    elements.filter(({ name }) => name === 'macro').map((macro) => macro.attributes?.name),
  )
  for (const { attributes, start } of elements) {
    const called = attributes?.macro
    if (called === undefined || defined.has(called)) continue
    return {
      reason: `call of the macro “${called}”, which the style does not have`,
      offset: Math.max(0, start ?? 0),
    }
  }
  return undefined
}

function toCslNode(element: XmlNode): CslNode {
  const { xmlns: _, ...attrs } = element.attributes ?? {}
  const children: CslNode['children'] = []
  for (const child of element.children ?? []) {
    if (child.type === 'element') children.push(toCslNode(child))
    else if (child.text !== undefined && (child.text.trim() !== '' || element.children?.length === 1))
      children.push(child.text)
  }
  if (children.length === 0 && isTerm(element.name ?? '')) children.push('')
  return { name: element.name ?? '', attrs, children }
}
