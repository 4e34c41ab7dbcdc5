import type { PhrasingContent } from 'mdast'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Construct as Syntax, Token, Tokenizer } from 'micromark-util-types'
import type { Node } from 'unist'
import type { Attributes, SmallCaps, Span, Underline } from '../../../document/nodes.ts'
import { addAttributes, isAttributes, type ParsedAttributes, parseAttributes } from '../attributes.ts'
import { closeBracket, openBracket, wrapBrackets } from '../brackets.ts'
import { hiddenContent } from '../conditional-content.ts'
import type { Construct } from '../construct.ts'
import { attributes } from './attributes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    span: 'span'
    spanEnd: 'spanEnd'
    spanMarker: 'spanMarker'
  }
}

const braces = attributes.syntax!.text![codes.leftCurlyBrace]!
const bracesSyntax = Array.isArray(braces) ? braces[0]! : braces

/** `[text]{}`: brackets that only hold together. */
const emptyBraces: Syntax = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('spanMarker')
      effects.consume(code)
      return (next) => {
        if (next !== codes.rightCurlyBrace) return nok(next)
        effects.consume(next)
        effects.exit('spanMarker')
        return ok
      }
    }
  },
}

// ```text
// > | [text]{.class}
//          ^^^^^^^^^
// ```
const tokenizeEnd: Tokenizer = function (effects, ok, nok) {
  const self = this
  let closing: Token
  return (code) => {
    if (openBracket(self)?.type !== 'labelLink') return nok(code)
    closing = effects.enter('spanEnd')
    effects.enter('spanMarker')
    effects.consume(code)
    effects.exit('spanMarker')
    return braced
  }
  function braced(code: Code): State | undefined {
    const braces = effects.attempt(bracesSyntax, done, effects.attempt(emptyBraces, done, nok))
    return code === codes.leftCurlyBrace ? braces(code) : nok(code)
  }
  function done(code: Code): State | undefined {
    effects.exit('spanEnd')
    closeBracket(self, closing)
    return ok(code)
  }
}

/** What a class or a language says of a span. */
export function spanOf(
  children: PhrasingContent[],
  parsed: ParsedAttributes,
  position: Span['position'],
): SmallCaps | Underline | Span {
  const { classes = [], values = {}, ...rest } = parsed.attributes
  const known = classes.find((name) => name in kinds)
  const others = classes.filter((name) => name !== known)
  const type = known ? kinds[known]! : 'span'
  const node: SmallCaps | Underline | Span = { type, children, position }
  const { lang, dir, ...further } = values
  if (node.type === 'span') {
    if (lang) node.lang = lang
    if (dir === 'ltr' || dir === 'rtl') node.dir = dir
  }
  const attributes = { ...rest, classes: others, values: node.type === 'span' ? further : values }
  addAttributes(node, attributes)
  return node
}

/** The Open Journals' way to name a place: `[]{label="tbl:x"}`. */
function nameByLabel(attributes: Attributes): void {
  const { label, ...values } = attributes.values ?? {}
  if (!label) return
  attributes.id ??= label
  attributes.values = values
}

const kinds: Record<string, 'smallCaps' | 'underline'> = {
  smallcaps: 'smallCaps',
  sc: 'smallCaps',
  underline: 'underline',
  ul: 'underline',
}

/** pandoc's bracketed spans: `[text]{.class lang=fr}`. */
export const span: Construct = {
  name: 'span',
  syntax: {
    text: {
      [codes.rightSquareBracket]: {
        name: 'span',
        tokenize: tokenizeEnd,
        resolveTo: wrapBrackets('span', 'spanEnd'),
      },
    },
  },
  tree: {
    canContainEols: ['span'],
    enter: {
      span(token) {
        this.enter({ type: 'span', children: [] }, token)
      },
    },
    exit: {
      span(token) {
        this.exit(token)
      },
    },
  },
  phrasing(siblings, { reading }) {
    return siblings.map((node): PhrasingContent => {
      if (node.type !== 'span') return node
      const last: Node | undefined = node.children[node.children.length - 1]
      const parsed = isAttributes(last) ? parseAttributes(last.value, last.position) : undefined
      if (!parsed) return node
      reading.consume('attributes', last?.position)
      const hidden = hiddenContent(parsed.attributes, node.position, reading)
      if (hidden) return hidden
      nameByLabel(parsed.attributes)
      const content = node.children.slice(0, -1)
      const [only] = content
      // The Open Journals' way to label a displayed formula: [$$…$$]{label="eq:x"}.
      if (content.length === 1 && (only as Node).type === 'displayMath') {
        addAttributes(only!, parsed.attributes)
        return only!
      }
      return spanOf(content, parsed, node.position)
    })
  },
}
