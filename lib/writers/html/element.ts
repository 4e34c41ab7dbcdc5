import type { Element, ElementContent, Properties, Text } from 'hast'

/** What a handler gives: the hast content that stands for one node. */
export type Result = ElementContent | ElementContent[] | undefined

/**
 * An element of the page.
 *
 * @param properties as hast names them (`className`, `dataGenerated`); `undefined` values are left out
 */
export function element(
  tagName: string,
  properties: Properties = {},
  children: (ElementContent | string | undefined)[] = [],
): Element {
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined && value !== null && value !== false) kept[name] = value
  }
  return {
    type: 'element',
    tagName,
    properties: kept,
    children: children.flatMap((child) =>
      child === undefined ? [] : typeof child === 'string' ? [text(child)] : [child],
    ),
  }
}

/** Text of the page. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/**
 * Text that galley made: a label, a number, a heading such as “Notes”. The attribute tells the proof to leave it
 * out when it compares words with the manuscript.
 */
export function generated(className: string | undefined, value: string): Element {
  return element('span', { className: className ? [className] : undefined, dataGenerated: '' }, [value])
}

/** Marks what galley made: an element by the attribute, text by a `span` around it. */
export function markGenerated(content: ElementContent[]): ElementContent[] {
  return content.map((node) => {
    if (node.type === 'element') {
      node.properties.dataGenerated = ''
      return node
    }
    return node.type === 'text' ? element('span', { dataGenerated: '' }, [node]) : node
  })
}

/** Puts each block on a line of its own, so that words of neighbours never touch. */
export function lines(blocks: ElementContent[]): ElementContent[] {
  return blocks.flatMap((block) => [block, text('\n')])
}
