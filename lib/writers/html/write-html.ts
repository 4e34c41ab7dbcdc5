import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import { directionOf } from '../../document/direction.ts'
import type { Document } from '../../document/document.ts'
import { type Host, HostError } from '../../host.ts'
import { pageParts } from './document-to-hast.ts'
import { element } from './element.ts'
import { fontFaces } from './fonts.ts'
import { headMetadata } from './head/meta.ts'
import { runningProperties } from './head/running.ts'
import { fillTemplate, find } from './template.ts'

/** What `writeHtml` takes. */
export interface HtmlOptions {
  host: Host
  /** Takes the messages. */
  file: VFile
  /** A page shell of one's own, with the slots of `templates/article.html`. */
  template?: string
  /** Further style sheets, behind galley's own: names of assets, such as `styles/manuscript.css`. */
  sheets?: readonly string[]
  /** Classes of the root, by which style sheets choose: `single` has one column in print. */
  classes?: readonly string[]
}

/**
 * Writes a document as one HTML file that needs nothing else: styles, fonts and images are inside, there is no
 * script, and its content security policy lets none in.
 *
 * The same document gives the same bytes.
 *
 * @returns the page, UTF-8 when written
 * @throws HostError where galley's own assets are missing
 */
export async function writeHtml(document: Document, options: HtmlOptions): Promise<string> {
  const { host, file, template, sheets = [], classes = [] } = options
  const [shell, screen, print, math, markers, made, ...further] = await Promise.all([
    template ?? asset(host, 'templates/article.html'),
    asset(host, 'styles/screen.css'),
    optionalAsset(host, 'styles/print.css'),
    optionalAsset(host, 'styles/math.css'),
    optionalAsset(host, 'styles/list-markers.css'),
    pageParts(document, file),
    ...sheets.map((sheet) => asset(host, sheet)),
  ])
  const { parts, state } = made
  const body = [...parts.values()].flat()
  const fonts = await fontFaces(body, host)
  parts.set('metadata', headMetadata(document, file))
  parts.set('styles', [
    style(fonts),
    ...(state.renderMath && math ? [style(math)] : []),
    ...(markers ? [style(markers)] : []),
    style(screen, 'screen'),
    ...(print ? [style(print, 'print')] : []),
    ...further.map((sheet) => style(sheet, 'all')),
  ])
  const page = await fillTemplate(shell, parts, file)
  const html = find(page, 'html')
  if (html) {
    const { language } = document.metadata
    Object.assign(html.properties, {
      lang: language,
      dir: directionOf(language),
      style: runningProperties(state),
      ...(classes.length > 0 && { className: ['galley', ...classes] }),
    })
  }
  return `${toHtml(page).trimEnd()}\n`
}

/** A style sheet inside the page. CSS may write `</` otherwise, an element's text may not. */
function style(css: string, media?: string): ElementContent {
  return element('style', { media }, [css.replace(/<\//g, '<\\/')])
}

async function asset(host: Host, name: string): Promise<string> {
  return new TextDecoder().decode(await host.asset(name))
}

async function optionalAsset(host: Host, name: string): Promise<string | undefined> {
  try {
    return await asset(host, name)
  } catch (error) {
    if (error instanceof HostError && error.failure === 'missing') return undefined
    throw error
  }
}
