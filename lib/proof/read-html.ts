import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parse } from 'parse5'

/**
 * Reads finished HTML anew from its bytes, with an HTML parser. What holds no words is left out before: style
 * sheets and the base64 of fonts and images are most of a page's bytes.
 *
 * @param html the whole file
 * @returns its tree, without positions
 */
export function readHtml(html: string): Root {
  return fromParse5(parse(withoutPayloads(html), { scriptingEnabled: false })) as Root
}

/** The base64 of a text is short. */
function withoutPayloads(html: string): string {
  return html
    .replace(/(<style\b[^<>]*>).*?(?=<\/style>)/gs, '$1')
    .replace(/;base64,(?<=(?:src="|url\()data:[\w.+/-]{0,60};base64,)[\w+/=]{2000,}/g, ';base64,')
}
