import type { ElementContent } from 'xast'
import { report } from '../../../diagnostics/report.ts'
import { element, placed } from '../element.ts'
import { prosePart } from '../prose-part.ts'
import type { Result, State } from '../state.ts'

/** Title, subtitle and running head. The DTD demands a title: without one its element has no content. */
export function titleGroup(state: State): Result {
  const title = prosePart('title', state)
  const subtitle = prosePart('subtitle', state)
  const short = prosePart('shortTitle', state)
  if (!title) {
    report(state.file, 'jats/missing-title', {
      reason: 'Unexpected missing `title`, expected the title of the article',
      place: state.place('title').position,
      note: 'Set `title:` in the front matter.',
    })
  }
  return element(
    'title-group',
    {},
    part('article-title', {}, title ?? [], 'title', state),
    subtitle && part('subtitle', {}, subtitle, 'subtitle', state),
    short && part('alt-title', { 'alt-title-type': 'running-head' }, short, 'shortTitle', state),
  )
}

function part(
  name: string,
  attributes: Record<string, string>,
  content: ElementContent[],
  path: string,
  state: State,
): Result {
  return placed(element(name, attributes, content), state.place(path))
}
