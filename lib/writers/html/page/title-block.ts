import type { Element } from 'hast'
import { directionOf } from '../../../document/direction.ts'
import type { Metadata } from '../../../frontmatter/metadata.ts'
import { element, lines, text } from '../element.ts'
import type { State } from '../state.ts'
import { authors } from './authors.ts'
import { banner } from './banner.ts'
import { prose } from './parts.ts'

type TranslatedTitle = Metadata['translatedTitles'][number]

/** What stands over the article: journal, type, title, authors. */
export function titleBlock(state: State): Element | undefined {
  const { document } = state
  const { articleType } = document.metadata
  const title = prose(document, 'title')
  const subtitle = prose(document, 'subtitle')
  const parts = [
    banner(state),
    articleType
      ? element('p', { className: ['kicker'], dataField: 'articleType', dataGenerated: '' }, [
          words(articleType),
        ])
      : undefined,
    title
      ? element('h1', { className: ['title'], dataField: title.path }, state.all(title.children))
      : undefined,
    subtitle
      ? element('p', { className: ['subtitle'], dataField: subtitle.path }, state.all(subtitle.children))
      : undefined,
    ...document.metadata.translatedTitles.flatMap((one, index) =>
      translated(one, `translatedTitles.${index}`),
    ),
    ...authors(state),
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return element('header', { className: ['title-block'] }, [text('\n'), ...lines(parts)])
}

/** The title in another language. */
function translated({ title, subtitle, language }: TranslatedTitle, field: string): Element[] {
  const attributes = {
    className: ['translated-title'],
    lang: language,
    dir: directionOf(language),
    dataField: field,
  }
  return [element('p', attributes, [subtitle ? `${title}: ${subtitle}` : title])]
}

/** `research-article` as a reader sees it: “Research article”. */
function words(articleType: string): string {
  const spaced = articleType.replace(/-/g, ' ')
  return `${spaced[0]?.toUpperCase() ?? ''}${spaced.slice(1)}`
}
