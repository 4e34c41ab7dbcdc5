import type { ElementContent } from 'hast'
import type { VFile } from 'vfile'
import type { Document } from '../../../document/document.ts'
import { element, text } from '../element.ts'
import { abstracts, prose } from '../page/parts.ts'
import { plainText } from '../plain-text.ts'
import { shorten } from '../shorten.ts'
import { dublinCore } from './dublin-core.ts'
import { highwire } from './highwire.ts'
import { jsonLd } from './json-ld.ts'

/**
 * What the page's head says of the article, for browsers, search engines and reference managers. Nothing is
 * invented: without a title in the manuscript the page has its file's name, since HTML demands a title.
 */
export function headMetadata(document: Document, file: VFile): ElementContent[] {
  const title = prose(document, 'title')
  const abstract = abstracts(document).find((one) => !one.type)
  const description =
    document.metadata.description ?? (abstract ? shorten(plainText(abstract.children), 300) : '')
  const entries = [
    { name: 'generator', content: 'galley' },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...highwire(document),
    ...dublinCore(document),
  ]
  const json = jsonLd(document)
  return [
    element('title', {}, [(title && plainText(title.children)) || file.stem || 'galley']),
    text('\n'),
    ...entries.flatMap(({ name, content }) => [element('meta', { name, content }), text('\n')]),
    ...(json ? [element('script', { type: 'application/ld+json' }, [json]), text('\n')] : []),
  ]
}
