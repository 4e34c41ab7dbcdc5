/** A piece of HTML: offsets from 0, end exclusive. */
export type HtmlToken = { start: number; end: number } & (
  | { type: 'open'; name: string; attributes: Map<string, string>; isVoid: boolean }
  | { type: 'close'; name: string }
  | { type: 'comment'; value: string }
  | { type: 'text'; isLiteral: boolean }
)

// CommonMark 0.31 §6.6. Each attribute begins with white space and a name, so that nothing is tried twice.
const tag =
  /<(\/?)([a-z][a-z0-9-]*(?::[a-z][a-z0-9-]*)?)((?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*)\s*(\/?)>/iy
const attribute = /([a-z_:][\w:.-]*)(?:\s*=\s*(?:([^\s"'=<>`]+)|'([^']*)'|"([^"]*)"))?/gi

/** Elements that have no content (HTML, “Void elements”). */
export const voids: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
])

/** Elements whose content is no markup. */
const literal = new Set([
  'script',
  'style',
  'textarea',
  'pre',
  'code',
  'kbd',
  'samp',
  'tt',
  'math',
  'svg',
  'title',
])
/** Of these, those whose text is not HTML at all. */
const opaque = new Set(['script', 'style', 'textarea', 'title'])

/** Cuts HTML into tags, comments and the text between. What is no tag is text. */
export function scanHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const inside: string[] = []
  let from = 0
  const flush = (end: number): void => {
    if (end > from) tokens.push({ type: 'text', start: from, end, isLiteral: inside.length > 0 })
  }
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const token = tokenAt(html, at)
    if (!token) {
      at++
      continue
    }
    flush(at)
    tokens.push(token)
    from = at = token.end
    if (token.type === 'open' && literal.has(token.name) && !token.isVoid) {
      if (opaque.has(token.name)) {
        const close = new RegExp(`</${token.name}`, 'gi')
        close.lastIndex = at
        at = close.exec(html)?.index ?? html.length
      }
      inside.push(token.name)
    } else if (token.type === 'close' && inside.includes(token.name))
      inside.length = inside.lastIndexOf(token.name)
  }
  flush(html.length)
  return tokens
}

/** Comments, instructions, CDATA and declarations: nothing of them is shown. */
const asides: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
]

function tokenAt(html: string, start: number): HtmlToken | undefined {
  for (const [open, close] of asides) {
    if (!html.startsWith(open, start)) continue
    // `<!-->` and `<!--->` are whole comments (CommonMark 0.31 §6.6).
    const short = open === '<!--' ? /^<!--+>/.exec(html.slice(start, start + 6))?.[0].length : undefined
    const at = short ? start : html.indexOf(close, start + open.length)
    const end = short ? start + short : at < 0 ? html.length : at + close.length
    const value = short ? '' : html.slice(start + open.length, at < 0 ? html.length : at)
    return { type: 'comment', start, end, value }
  }
  return readTag(html, start)
}

function readTag(html: string, start: number): HtmlToken | undefined {
  tag.lastIndex = start
  const match = tag.exec(html)
  if (!match) return undefined
  const [whole, slash, written, given = '', selfClosing] = match
  const name = written!.toLowerCase()
  const end = start + whole.length
  if (slash) return { type: 'close', start, end, name }
  const attributes = new Map<string, string>()
  for (const [, key, bare, single, double] of given.matchAll(attribute)) {
    const lower = key!.toLowerCase()
    if (!attributes.has(lower)) attributes.set(lower, bare ?? single ?? double ?? '')
  }
  return { type: 'open', start, end, name, attributes, isVoid: selfClosing === '/' || voids.has(name) }
}
