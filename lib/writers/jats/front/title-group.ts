import type { ElementContent } from 'xast'
import { element, placed } from '../element.ts'
import { languageTag } from '../language.ts'
import { prosePart } from '../prose-part.ts'
import type { Result, State } from '../state.ts'
import { unknown } from './unknown.ts'

/** Title, subtitle and running head. Without a title none of the others may stand; Publishing demands one. */
export function titleGroup(state: State): Result {
  const title = prosePart('title', state)
  if (!title)
    return state.tagSet === 'publishing' && element('title-group', {}, unknown('article-title', 'title'))
  const subtitle = prosePart('subtitle', state)
  const short = prosePart('shortTitle', state)
  return element(
    'title-group',
    {},
    part('article-title', {}, title, 'title', state),
    subtitle && part('subtitle', {}, subtitle, 'subtitle', state),
    state.document.metadata.translatedTitles.map((_, index) => translated(index, state)),
    short && part('alt-title', { 'alt-title-type': 'running-head' }, short, 'shortTitle', state),
  )
}

function translated(index: number, state: State): Result {
  const { title, subtitle, language } = state.document.metadata.translatedTitles[index]!
  const made = element(
    'trans-title-group',
    { 'xml:lang': languageTag(language) },
    element('trans-title', {}, title),
    subtitle && element('trans-subtitle', {}, subtitle),
  )
  return placed(made, state.place(`translatedTitles.${index}`))
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
