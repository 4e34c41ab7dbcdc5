import type { Heading, RootContent } from 'mdast'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Tokenizer } from 'micromark-util-types'
import type { CrossReference } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'
import { sliceText } from '../text-map.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bookdownReference: 'bookdownReference'
    bookdownLabel: 'bookdownLabel'
  }
}

/** Longer than any label. */
const longest = 200

/** A sign, `(` or `(\#`, and a label up to `)`. */
function tokenizer(type: 'bookdownReference' | 'bookdownLabel', opening: string): Tokenizer {
  return (effects, ok, nok) => {
    let size = 0
    return (code) => {
      effects.enter(type)
      return inside(code)
    }
    function inside(code: Code): State | undefined {
      if (code === codes.eof || code < 0 || size > longest) return nok(code)
      if (size < opening.length && String.fromCharCode(code) !== opening[size]) return nok(code)
      if (code === codes.space || (size >= opening.length && code === codes.leftParenthesis)) return nok(code)
      effects.consume(code)
      size++
      if (code !== codes.rightParenthesis) return inside
      if (size <= opening.length + 1) return nok
      effects.exit(type)
      return ok
    }
  }
}

/** bookdown's “Special headers”: `(APPENDIX) Appendix` only says that appendices follow, `(PART) Title` is a title. */
function special(node: Heading, reading: Reading): RootContent {
  const [first, ...rest] = node.children
  const match = first?.type === 'text' ? /^\((APPENDIX|PART)(?:\\?\*)?\)\s*/.exec(first.value) : null
  if (first?.type !== 'text' || !match) return node
  if (match[1] === 'APPENDIX') {
    const { position } = node
    const value = reading.source.slice(position?.start.offset, position?.end.offset)
    return { type: 'comment', value, position }
  }
  const sign = sliceText(first, 0, match[0].length, reading.source)
  reading.consume('part', sign.position)
  const left = sliceText(first, match[0].length, first.value.length, reading.source)
  node.children = left.value ? [left, ...rest] : rest
  return node
}

/** bookdown's references, `\@ref(fig:map)`, and its labels, `(\#tab:ages)`. */
export const bookdownReference: Construct = {
  name: 'bookdown-reference',
  syntax: {
    text: {
      [codes.backslash]: { name: 'bookdownReference', tokenize: tokenizer('bookdownReference', '\\@ref(') },
      [codes.leftParenthesis]: { name: 'bookdownLabel', tokenize: tokenizer('bookdownLabel', '(\\#') },
    },
  },
  flow(siblings, { reading }) {
    return siblings.map((node): RootContent => (node.type === 'heading' ? special(node, reading) : node))
  },
  tree: {
    enter: {
      bookdownReference(token) {
        const identifier = this.sliceSerialize(token).slice('\\@ref('.length, -1)
        const node: CrossReference = { type: 'crossReference', identifier, form: 'number', children: [] }
        if (identifier.startsWith('eq:')) node.bracketed = true
        this.enter(node, token)
      },
      bookdownLabel(token) {
        // As LaTeX's own, which waits for the heading, caption or figure that it names.
        const value = `\\label{${this.sliceSerialize(token).slice('(\\#'.length, -1)}}`
        this.enter({ type: 'tex', name: 'label', value } as never, token)
      },
    },
    exit: {
      bookdownReference(token) {
        this.exit(token)
      },
      bookdownLabel(token) {
        this.exit(token)
      },
    },
  },
}
