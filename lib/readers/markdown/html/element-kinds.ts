/** Elements that stand between paragraphs, not within them. */
const blocks = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'details',
    'dialog',
    'dd',
    'div',
    'dl',
    'dt',
  ],
  ...[
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'html',
  ],
  ...[
    'li',
    'main',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'ul',
    'tbody',
    'thead',
    'tfoot',
    'tr',
    'td',
  ],
  ...['th', 'caption', 'colgroup', 'col', 'head', 'hgroup', 'search', 'menu'],
])

/** Elements within a line that are known. */
const inlines = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'br',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
  ],
  ...[
    'img',
    'ins',
    'kbd',
    'label',
    'mark',
    'nobr',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strike',
  ],
  ...['strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
])

/** Elements that run, load or ask for something: never part of a text. */
const active = new Set([
  ...[
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'applet',
    'frame',
    'frameset',
    'link',
    'meta',
    'base',
    'noscript',
  ],
  ...[
    'input',
    'button',
    'select',
    'option',
    'textarea',
    'template',
    'canvas',
    'audio',
    'video',
    'source',
    'track',
  ],
  ...['map', 'area', 'head', 'title', 'dialog'],
])

/** Whether an element stands between paragraphs. */
export const isBlockElement = (name: string): boolean => blocks.has(name)

/** Whether an element runs, loads or asks for something; it never comes into an output. */
export const isActiveElement = (name: string): boolean => active.has(name)

/** Whether HTML has such an element, as far as texts are concerned. */
export const isKnownElement = (name: string): boolean =>
  blocks.has(name) || inlines.has(name) || active.has(name) || name === 'math' || name === 'svg'

/** Elements that only say how their words look. */
const layouts = new Set(['small', 'big', 'font', 'nobr'])

/** Whether an element says nothing but how its words look. */
export function isLayoutElement(name: string): boolean {
  return layouts.has(name)
}
