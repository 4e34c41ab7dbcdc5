import names from 'markdown-it-emoji/lib/data/full.mjs'
import type { PhrasingContent, Text } from 'mdast'
import type { Construct, Reading } from '../construct.ts'
import { setTextMap, sliceText } from '../text-map.ts'

const code = /:([a-z0-9_+-]{1,60}):/g
/** Before a code: what makes its first colon one of a time, a ratio, an address or a key. */
const joinedBefore = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}/:=&?#%@.+\\-]$/u
const joinedAfter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}/]/u

/** A text parted at its codes; each becomes the sign that it stands for, at the code's place. */
function part(node: Text, reading: Reading): PhrasingContent[] {
  const { value } = node
  const done: PhrasingContent[] = []
  let from = 0
  for (const { 0: written, 1: name, index } of value.matchAll(code)) {
    const end = index + written.length
    const sign = Object.hasOwn(names, name!) ? names[name!] : undefined
    // `:heart::star:`: right behind another code.
    const isBehind = index === from && from > 0
    if (!sign || (!isBehind && joinedBefore.test(value.slice(Math.max(0, index - 2), index)))) continue
    if (joinedAfter.test(value.slice(end, end + 2))) continue
    const place = sliceText(node, index, end, reading.source)
    // An escaped colon is the author's way to say that it is no code.
    if (reading.source.slice(place.position?.start.offset, place.position?.end.offset) !== written) continue
    if (index > from) done.push(sliceText(node, from, index, reading.source))
    reading.consume('emoji', place.position)
    const start = place.position?.start.offset ?? 0
    const map = [
      { text: 0, source: start },
      { text: sign.length, source: start + written.length },
    ]
    done.push(setTextMap({ type: 'text', value: sign, position: place.position }, map))
    from = end
  }
  if (from === 0) return [node]
  if (from < value.length) done.push(sliceText(node, from, value.length, reading.source))
  return done
}

/** GitHub's codes for emoji, as pandoc's extension `emoji` reads them: `:smile:`. Unknown names stay as they are. */
export const emoji: Construct = {
  name: 'emoji',
  phrasing(siblings, { reading }) {
    return siblings.flatMap((node) =>
      node.type === 'text' && node.value.includes(':') ? part(node, reading) : [node],
    )
  },
}
