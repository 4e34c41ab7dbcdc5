import type { Link, PhrasingContent, Text } from 'mdast'
import type { Construct, Reading } from '../construct.ts'
import { sliceText } from '../text-map.ts'

// A bare address in the text: found on the tree, as a tokenizer that looks at every letter doubles the time of
// parsing. Each alternative begins with a fixed word or ends at a fixed sign, so that no text makes it slow.
const candidate = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<]+|[a-z\d][\w.+-]{0,63}@[a-z\d-]+(?:\.[a-z\d-]+)+/gi
const trailing = new Set('?!.,:;*_~\'"’”)]}')
const opened: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

const reference = /&[a-z\d]{1,31};$/i

/** The address without what belongs to the sentence around it (GFM 0.29 §6.9, “extended autolink path”). */
function trimAddress(address: string): string {
  const count: Record<string, number> = {}
  for (const sign of address) count[sign] = (count[sign] ?? 0) + 1
  let end = address.length
  for (let sign = address[end - 1]; sign && trailing.has(sign); sign = address[end - 1]) {
    const opener = opened[sign]
    if (opener && (count[opener] ?? 0) >= count[sign]!) break
    count[sign]!--
    // `&hl;` at the end was meant as a character, not as a part of the query.
    end -= sign === ';' ? (reference.exec(address.slice(0, end))?.[0].length ?? 1) : 1
  }
  return address.slice(0, end)
}

function linkText(node: Text, reading: Reading): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let done = 0
  for (const match of node.value.matchAll(candidate)) {
    const before = node.value[match.index - 1]
    if (before && /[\p{L}\p{N}/:@]/u.test(before)) continue
    const address = trimAddress(match[0])
    const isMail = !/^(?:https?:\/\/|ftp:\/\/|www\.)/i.test(address)
    if (!isMail && !/^(?:\w+:\/\/|www\.)[\p{L}\p{N}[]/iu.test(address)) continue
    if (isMail && !/@[a-z\d-]+(\.[a-z\d-]*[a-z\d])+$/i.test(address)) continue
    // An address of mail does not end in a hyphen or a low line (GFM 0.29 §6.9).
    if (isMail && node.value[match.index + match[0].length] === '_') continue
    const end = match.index + address.length
    const text = sliceText(node, match.index, end, reading.source)
    const scheme = isMail ? 'mailto:' : /^www\./i.test(address) ? 'http://' : ''
    const link: Link = {
      type: 'link',
      url: scheme + address,
      title: null,
      children: [text],
      position: text.position,
    }
    if (match.index > done) parts.push(sliceText(node, done, match.index, reading.source))
    parts.push(link)
    done = end
  }
  if (done === 0) return [node]
  if (done < node.value.length) parts.push(sliceText(node, done, node.value.length, reading.source))
  return parts
}

/** Bare addresses of the web and of mail become links. */
export const autolink: Construct = {
  name: 'autolink',
  phrasing(siblings, { reading, parent, inLink }) {
    if (
      inLink ||
      parent === 'citationKey' ||
      !siblings.some((node) => node.type === 'text' && /www\.|:\/\/|@/i.test(node.value))
    )
      return siblings
    return siblings.flatMap((node) => (node.type === 'text' ? linkText(node, reading) : [node]))
  },
}
