import { elementsOf, first, type XmlElement } from './xml.ts'

/** Parts of an article, and of its metadata, that a manuscript has a place for. */
const read = new Set('processing-meta front body back floats-group'.split(' '))
const readMeta = new Set(
  (
    'article-id article-version article-categories title-group contrib-group aff author-notes pub-date volume issue fpage ' +
    'lpage elocation-id history permissions related-article related-object abstract trans-abstract kwd-group ' +
    'funding-group counts custom-meta-group'
  ).split(' '),
)

/** Whether a contributor is one of the authors; editors and reviewers are no part of a manuscript. */
export const isAuthor = (contrib: XmlElement): boolean =>
  /^(?:author)?$/.test(contrib.attributes['contrib-type'] ?? '')

/** What an article has and a manuscript cannot say, each kind with how often it stands there. */
export function leftOut(article: XmlElement): string[] {
  const meta = first(article, 'front/article-meta')
  const names = [
    ...elementsOf(article).filter((part) => !read.has(part.name)),
    ...elementsOf(meta).filter((part) => !readMeta.has(part.name)),
  ].map((part) => part.name)
  const people = elementsOf(meta, 'contrib-group')
    .flatMap((group) => elementsOf(group, 'contrib'))
    .filter((contrib) => !isAuthor(contrib))
    .map((contrib) => `contrib of type ${contrib.attributes['contrib-type']}`)
  const counts = new Map<string, number>()
  for (const name of [...names, ...people]) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name))
}
