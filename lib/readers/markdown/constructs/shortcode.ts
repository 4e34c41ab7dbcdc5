import type { PhrasingContent, RootContent } from 'mdast'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Tokenizer } from 'micromark-util-types'
import type { Literal, Node } from 'unist'
import type { Construct } from '../construct.ts'
import { readShortcode } from '../shortcodes/read-shortcode.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcode: 'shortcode'
  }
}

/** A shortcode before it is understood. Lives only inside the reader. */
interface Shortcode extends Literal {
  type: 'shortcode'
  value: string
}

const isShortcode = (node: Node): node is Shortcode => node.type === 'shortcode'

/** Longer than any shortcode. */
const longest = 1000

// ```text
// > | {{< video https://example.org/film.mp4 >}}
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// ```
const tokenize: Tokenizer = (effects, ok, nok) => {
  const opening = '{{<'
  let size = 0
  let tail = ''
  return (code) => {
    effects.enter('shortcode')
    return inside(code)
  }
  function inside(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code) || size > longest) return nok(code)
    const sign = String.fromCharCode(code < 0 ? codes.space : code)
    if (size < opening.length && sign !== opening[size]) return nok(code)
    effects.consume(code)
    size++
    tail = (tail + sign).slice(-3)
    if (tail !== '>}}') return inside
    effects.exit('shortcode')
    return ok
  }
}

/** Quarto's shortcodes: `{{< pagebreak >}}`. */
export const shortcode: Construct = {
  name: 'shortcode',
  syntax: { text: { [codes.leftCurlyBrace]: { name: 'shortcode', tokenize } } },
  tree: {
    enter: {
      shortcode(token) {
        this.enter({ type: 'shortcode', value: this.sliceSerialize(token) } as never, token)
      },
    },
    exit: {
      shortcode(token) {
        this.exit(token)
      },
    },
  },
  phrasing(siblings, { reading }) {
    const drafts: readonly (PhrasingContent | Shortcode)[] = siblings
    if (!drafts.some(isShortcode)) return siblings
    return drafts.flatMap((node) => (isShortcode(node) ? readShortcode(node, reading) : [node]))
  },
  flow(siblings) {
    // What left nothing but comments is no paragraph.
    return siblings.flatMap((node): RootContent[] =>
      node.type === 'paragraph' && node.children.length > 0 && node.children.every(isAside)
        ? node.children.filter((child) => child.type === 'comment')
        : [node],
    )
  },
}

const isAside = (node: PhrasingContent): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')
