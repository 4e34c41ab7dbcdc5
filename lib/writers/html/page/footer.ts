import type { Element } from 'hast'
import { element, text } from '../element.ts'
import { safeUrl } from '../safe-url.ts'
import type { State } from '../state.ts'
import { licenceName } from './article-info.ts'
import { doiUrl } from './banner.ts'

/** The foot of the page on screen: copyright, licence and DOI once more, where the front matter has them. */
export function footer(state: State): Element | undefined {
  const { copyright, licence, doi } = state.document.metadata
  const notice = copyright?.statement ?? [copyright?.year, copyright?.holder].filter(Boolean).join(' ')
  const name = licence && licenceName(licence)
  const href = licence?.url && safeUrl(licence.url)
  const parts = [
    notice ? [notice.includes('©') ? notice : `© ${notice}`] : [],
    name ? [href ? element('a', { href, rel: ['license', 'noopener'] }, [name]) : name] : [],
    doi ? [element('a', { href: doiUrl(doi), rel: ['noopener'] }, [doiUrl(doi)])] : [],
  ].filter((part) => part.length > 0)
  if (parts.length === 0) return undefined
  return element('footer', { className: ['colophon', 'screen-only'], dataGenerated: '' }, [
    element(
      'p',
      {},
      parts.flatMap((part, index) => [...(index > 0 ? [text(' · ')] : []), ...part]),
    ),
  ])
}
