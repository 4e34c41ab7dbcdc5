import { citationAt } from './citations.ts'
import { type Context, numberOf } from './context.ts'
import { escapeText, escapeUrl, escapeValue, inBrackets } from './escape.ts'
import {
  elementsOf,
  first,
  isElement,
  textAt,
  textOf,
  wordsOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/** Inline content as Markdown. */
export function inline(nodes: readonly XmlNode[], context: Context): string {
  let result = ''
  for (let at = 0; at < nodes.length; at++) {
    const cited = citationAt(nodes, at, result, context)
    if (cited) {
      result = cited.before + cited.markdown
      const rest = cited.rest
      at = cited.next - 1
      if (rest) result += textOfRun(rest)
      continue
    }
    const node = nodes[at]!
    const words = wordsOf(node)
    if (words !== undefined) result += textOfRun(words)
    else if (isElement(node)) result = append(result, element(node, context), nodes[at + 1])
  }
  return result
}

/** Text, and in it the mark that galley sets where a citation names a work that no bibliography has. */
function textOfRun(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .split(/(\[\?[^\s;\]]+(?:; \?[^\s;\]]+)*\])/)
    .map((part, at) => (at % 2 === 0 ? escapeText(part) : part.replaceAll('?', '@')))
    .join('')
}

/** What an element becomes: itself, or a pair of marks around content for which there is a form in HTML, too. */
type Piece = string | { mark: string; tag: string; content: string }

function element(node: XmlElement, context: Context): Piece {
  const content = (): string => inline(node.children as XmlNode[], context)
  switch (node.name) {
    case 'italic':
      return { mark: '*', tag: 'em', content: content() }
    case 'bold':
      return { mark: '**', tag: 'strong', content: content() }
    case 'strike':
      return { mark: '~~', tag: 'del', content: content() }
    case 'sup':
      return { mark: '^', tag: 'sup', content: content() }
    case 'sub':
      return { mark: '~', tag: 'sub', content: content() }
    case 'underline':
      return `[${inBrackets(content())}]{.underline}`
    case 'sc':
      return `[${inBrackets(content())}]{.smallcaps}`
    case 'monospace':
      return codeSpan(node.text)
    case 'ext-link':
    case 'uri':
      return link(node, content())
    case 'email':
      return `<${node.text.trim()}>`
    case 'xref':
      return crossReference(node, context)
    case 'inline-formula':
      return texOf(node) && `$${texOf(node)}$`
    case 'inline-graphic':
    case 'graphic':
      return image(node)
    case 'named-content':
    case 'styled-content':
    case 'target':
      return span(node, content(), context)
    case 'abbrev':
      return node.attributes.alt
        ? `<abbr title="${escapeValue(node.attributes.alt)}">${content()}</abbr>`
        : content()
    case 'break':
      return '\\\n'
    case 'fn':
      return `^[${elementsOf(node, 'p')
        .map((one) => inline(one.children as XmlNode[], context))
        .join(' ')}]`
    default:
      return content()
  }
}

/** Marks count only where they touch a word on one side (CommonMark 0.31, 6.2); elsewhere HTML says the same. */
function append(before: string, piece: Piece, next: XmlNode | undefined): string {
  if (typeof piece === 'string') return before + piece
  const { mark, tag, content } = piece
  const start = /^\s*/.exec(content)![0]
  const end = content.length > start.length ? /\s*$/.exec(content)![0] : ''
  const core = content.slice(start.length, content.length - end.length)
  if (core === '') return before + content
  const ahead = next ? (wordsOf(next) ?? 'x') : ' '
  const isScript = mark === '^' || mark === '~'
  const plain = isScript
    ? /^[\p{L}\p{N}+,.−–-]+$/u.test(core)
    : /^[\p{L}\p{N}“‘(]/u.test(core) &&
      /[\p{L}\p{N}.,;:?!”’)]$/u.test(core) &&
      !core.includes(mark[0]!) &&
      !/[*~]$/.test(before) &&
      (start !== '' || /^$|[\s(“‘—–/-]$/u.test(before)) &&
      (end !== '' || /^[\s.,;:?!)”’—–/-]/u.test(ahead))
  const body = plain ? `${mark}${core}${mark}` : `<${tag}>${core}</${tag}>`
  return before + start + body + end
}

function codeSpan(text: string): string {
  const runs: string[] = text.match(/`+/g) ?? []
  let fence = '`'
  while (runs.includes(fence)) fence += '`'
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return fence + pad + text.replace(/[\r\n]+/g, ' ') + pad + fence
}

function link(node: XmlElement, content: string): string {
  const url = node.attributes['xlink:href'] ?? node.text.trim()
  if (node.text.trim() === url && /^(?:https?|ftp):\/\/[^\s<>]+$/.test(url)) return `<${url}>`
  if (content.trim()) return `[${inBrackets(content)}](${escapeUrl(url)})`
  return /^[a-z][a-z0-9+.-]*:[^\s<>]+$/i.test(url) ? `<${url}>` : content
}

/** A picture; its text is set apart as what it is, so that it is not taken for a caption. */
export function image(node: XmlElement): string {
  const alt = textAt(node, 'alt-text')
  return `![](${escapeUrl(node.attributes['xlink:href'] ?? '')})${alt ? `{alt="${escapeValue(alt)}"}` : ''}`
}

function span(node: XmlElement, content: string, context: Context): string {
  const { id } = node.attributes
  const type = node.attributes['content-type'] ?? ''
  const lang = node.attributes['xml:lang']
  const classes =
    /^(?:language|span|sup|sub|xref|ext-link|email|inline-formula|inline-graphic|abbreviation)?$/.test(type)
      ? []
      : type.split(/\s+/).filter((name) => /^[A-Za-z][\w-]*$/.test(name))
  const place = id && context.targets.has(id) ? [`#${context.labels.get(id)}`] : []
  const said = [...place, ...classes.map((name) => `.${name}`), ...(lang ? [`lang=${lang}`] : [])]
  return said.length > 0 ? `[${inBrackets(content)}]{${said.join(' ')}}` : content
}

/** A call of a note, a label that galley writes itself, or the author's own words with a target. */
function crossReference(node: XmlElement, context: Context): string {
  const rid = (node.attributes.rid ?? '').split(/\s+/)[0]!
  const target = context.byId.get(rid)
  const content = (): string => inline(node.children as XmlNode[], context)
  if (!target) return content()
  if (target.name === 'fn') return `[^${rid}]`
  const label = context.labels.get(rid)!
  const number = numberOf(target)
  const text = textOf(node) ?? ''
  const isOwn =
    node.attributes['specific-use'] !== 'own-words' &&
    /^(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg)-/.test(label)
  if (isOwn && number && text.endsWith(number) && /^\p{L}+\.?\s\S+$/u.test(text)) return `@${label}`
  if (isOwn && number && text.replace(/[()]/g, '') === number) return `[-@${label}]`
  return text && `[${inBrackets(content())}](#${label})`
}

/** TeX of a formula; one that has only MathML becomes its text. */
export function texOf(node: XmlElement): string {
  const tex = first(node, 'alternatives/tex-math') ?? first(node, 'tex-math')
  if (!tex) return (node.text ?? '').replace(/\s+/g, ' ').trim()
  const body = /\\begin\{document\}([\s\S]*)\\end\{document\}/.exec(tex.text)?.[1] ?? tex.text
  return body
    .trim()
    .replace(/^\${1,2}|\${1,2}$/g, '')
    .trim()
}
