import { stringify } from 'yaml'
import { blocks, section } from './blocks.ts'
import { type Context, contextOf } from './context.ts'
import { frontMatter, pruned, statementName } from './front-matter.ts'
import { leftOut } from './left-out.ts'
import { bibliography } from './references.ts'
import { elementsOf, first, parse, textAt, within, type XmlElement, type XmlNode } from './xml.ts'

/** A manuscript that was made from an article. */
export interface ImportedManuscript {
  /** Markdown with its front matter. */
  markdown: string
  /** The reference list as CSL-JSON; nothing where there is none. */
  bibliography?: string
  /** Parts of the article that a manuscript has no place for. */
  leftOut: string[]
}

/**
 * Reads an article in JATS, of any version, back into a manuscript: Markdown, front matter, bibliography. Labels,
 * numbers, citations' texts and the reference list are left to galley, which writes them anew.
 *
 * @param xml the whole file, well-formed
 * @param bibliographyName how the front matter is to name the bibliography's file
 * @throws XmlError where the file is not well-formed; Error where it is no article
 */
export function readJats(xml: string, bibliographyName: string): ImportedManuscript {
  const article = parse(xml)
  if (article?.name !== 'article') {
    throw new Error(`Unexpected <${article?.name ?? ''}>, expected a JATS <article>`)
  }
  const context = contextOf(article)
  const items = bibliography(article, context.labels)
  const list = within(article, 'ref-list')[0]
  const title = textAt(list, 'title')
  const isOwn = list?.attributes.id !== undefined && list.parent?.type === 'element'
  const metadata = pruned({
    ...frontMatter(article, context),
    bibliography: items.length > 0 ? bibliographyName : undefined,
    csl: context.numeric ? 'vancouver' : undefined,
    nocite:
      items.length > 0
        ? uncited(
            article,
            items.map((item) => item.id),
            context,
          )
        : undefined,
    'references-title': title && !isOwn && title !== 'References' ? title : undefined,
    numbering: elementsOf(first(article, 'body'), 'sec').some((sec) => first(sec, 'label'))
      ? { sections: true }
      : undefined,
  })
  const body = [
    ...blocks((first(article, 'body')?.children ?? []) as XmlNode[], context),
    ...blocks((first(article, 'floats-group')?.children ?? []) as XmlNode[], context),
    ...back(first(article, 'back'), context),
    ...notes(article, context),
  ]
  const head = stringify(metadata, { lineWidth: 100 })
  const markdown = `---\n${head}---\n\n${body.join('\n\n')}\n`
  return {
    markdown,
    ...(items.length > 0 && { bibliography: `${JSON.stringify(items, undefined, 2)}\n` }),
    leftOut: leftOut(article),
  }
}

/** Works of the list that no call names: they stand in it all the same. */
function uncited(article: XmlElement, keys: readonly string[], { labels }: Context): string[] {
  const called = new Set(
    within(article, 'xref').flatMap((call) =>
      (call.attributes.rid ?? '').split(/\s+/).map((rid) => labels.get(rid)),
    ),
  )
  return keys.filter((key) => !called.has(key))
}

/** The closing sections, in their order; what came from the front matter is there already. */
function back(element: XmlElement | undefined, context: Context): string[] {
  return elementsOf(element).flatMap((part): string[] => {
    if (statementName(part)) return []
    if (part.name === 'fn-group') return uncalled(part, context)
    if (part.name === 'app-group') return elementsOf(part, 'app').flatMap((app) => section(app, context, 1))
    if (part.name === 'ref-list') {
      // A section of the author's, or a list that galley places by itself.
      return part.attributes.id ? section(part, context, 1) : []
    }
    if (part.name === 'ack' && !first(part, 'title')) {
      return ['# Acknowledgements', ...blocks(part.children as XmlNode[], context, 2)]
    }
    return section(part, context, 1)
  })
}

/** Notes that no mark in the text calls are read as a section of their own. */
function uncalled(group: XmlElement, context: Context): string[] {
  const notes = elementsOf(group, 'fn').filter((fn) => !context.targets.has(fn.attributes.id ?? ''))
  const content = notes.flatMap((fn) => blocks(fn.children as XmlNode[], context, 2))
  return content.length > 0 ? [`# ${textAt(group, 'title') ?? 'Notes'}`, ...content] : []
}

/** Definitions of the notes that are called. */
function notes(article: XmlElement, context: Context): string[] {
  return within(first(article, 'back'), 'fn')
    .concat(within(first(article, 'body'), 'fn'))
    .filter((fn) => fn.attributes.id && context.targets.has(fn.attributes.id))
    .map((fn) => {
      const content = blocks(fn.children as XmlNode[], context, 2).join('\n\n')
      return `[^${fn.attributes.id}]: ${content.replaceAll('\n', '\n    ').replace(/^ +$/gm, '')}`
    })
}
