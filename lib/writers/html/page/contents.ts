import type { Element, ElementContent } from 'hast'
import { element, lines, text } from '../element.ts'
import type { State } from '../state.ts'

/** Sections deeper than this are not listed. */
const deepest = 3

/**
 * The contents, read off the finished parts: each section with an id and a heading. Screen only, and galley's
 * own: the words are the headings', said again.
 */
export function contents(parts: readonly (Element | undefined)[], state: State): Element | undefined {
  const entries = parts.flatMap((part) => (part ? entriesOf(part, 1) : []))
  if (entries.length < 2) return undefined
  return element(
    'nav',
    { className: ['contents', 'screen-only'], ariaLabel: state.terms.contents, dataGenerated: '' },
    [
      text('\n'),
      element('p', { className: ['contents-title'], ariaHidden: 'true' }, [state.terms.contents]),
      text('\n'),
      listOf(entries),
      text('\n'),
    ],
  )
}

interface Entry {
  id: string
  title: ElementContent[]
  children: Entry[]
}

function entriesOf(parent: Element, depth: number): Entry[] {
  if (depth > deepest) return []
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'section') return child.tagName === 'div' ? entriesOf(child, depth) : []
    const heading = child.children.find(
      (one): one is Element => one.type === 'element' && /^h\d$/.test(one.tagName),
    )
    const id = child.properties.id
    if (!heading || typeof id !== 'string') return entriesOf(child, depth)
    return [{ id, title: bare(heading.children), children: entriesOf(child, depth + 1) }]
  })
}

function listOf(entries: Entry[]): Element {
  return element('ol', {}, [
    text('\n'),
    ...lines(
      entries.map((entry) =>
        element('li', {}, [
          element('a', { href: `#${entry.id}` }, entry.title),
          ...(entry.children.length > 0 ? [text('\n'), listOf(entry.children)] : []),
        ]),
      ),
    ),
  ])
}

/** A heading's content without links, calls of notes and ids, which may stand only once. */
function bare(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [text(child.value)] : []
    const classes = child.properties.className
    if (Array.isArray(classes) && (classes.includes('anchor') || classes.includes('note-call'))) return []
    const inner = bare(child.children)
    if (child.tagName === 'a' || child.tagName === 'br') return child.tagName === 'br' ? [text(' ')] : inner
    const { id: _id, dataGenerated: _generated, ...properties } = child.properties
    return [{ ...child, properties, children: inner }]
  })
}
