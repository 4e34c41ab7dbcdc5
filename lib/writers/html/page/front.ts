import type { Element } from 'hast'
import { element, lines, text } from '../element.ts'
import type { State } from '../state.ts'
import { articleInfo } from './article-info.ts'
import { type AbstractProse, abstracts } from './parts.ts'

/** Abstracts and what there is to know of the article. */
export function front(state: State): Element | undefined {
  const parts = [
    ...abstracts(state.document).map((one) => abstractSection(one, state)),
    articleInfo(state),
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return element(
    'div',
    { className: ['front'], role: 'region', ariaLabel: state.labels.articleInformation },
    [text('\n'), ...lines(parts)],
  )
}

function abstractSection(one: AbstractProse, state: State): Element {
  const id = state.ids.claim(one.type ? `abstract-${one.type}` : 'abstract')
  const titleId = state.ids.claim(`${id}-title`)
  const title = one.title ?? (one.type ? words(one.type) : state.terms.abstract)
  state.level = 2
  const content = state.blocks(one.children)
  state.level = 1
  const isOtherLanguage = one.language && one.language !== state.document.metadata.language
  return element(
    'section',
    {
      className: ['abstract'],
      id,
      ariaLabelledBy: [titleId],
      dataType: one.type,
      dataField: one.path,
      lang: isOtherLanguage ? one.language : undefined,
    },
    [text('\n'), element('h2', { id: titleId, dataGenerated: '' }, [title]), text('\n'), ...content],
  )
}

/** `plain-language-summary` as a reader sees it. */
function words(type: string): string {
  const spaced = type.replace(/-/g, ' ')
  return `${spaced[0]?.toUpperCase() ?? ''}${spaced.slice(1)}`
}
