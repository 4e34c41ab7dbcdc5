import type { Metadata } from '../../frontmatter/metadata.ts'

/** Metadata without anything that tells who wrote the manuscript. Prose that stays is masked. */
export function blindMetadata(metadata: Metadata, mask: (text: string) => string): Metadata {
  const {
    repository: _repository,
    doi: _doi,
    copyright: _copyright,
    submission: _submission,
    fundingStatement: _fundingStatement,
    title,
    subtitle,
    shortTitle,
    description,
    ...rest
  } = metadata
  const {
    acknowledgements: _acknowledgements,
    authorContributions: _contributions,
    authorNote: _note,
    ...statements
  } = metadata.statements
  return {
    ...rest,
    ...(title !== undefined && { title: mask(title) }),
    ...(subtitle !== undefined && { subtitle: mask(subtitle) }),
    ...(shortTitle !== undefined && { shortTitle: mask(shortTitle) }),
    ...(description !== undefined && { description: mask(description) }),
    contributors: [],
    affiliations: [],
    funding: [],
    relatedArticles: [],
    ids: {},
    queries: [],
    keywords: rest.keywords.map(mask),
    translatedTitles: rest.translatedTitles.map((one) => ({
      ...one,
      title: mask(one.title),
      ...(one.subtitle !== undefined && { subtitle: mask(one.subtitle) }),
    })),
    abstracts: rest.abstracts.map((one) => ({ ...one, text: mask(one.text) })),
    statements: Object.fromEntries(
      Object.entries(statements).map(([name, text]) => [name, text === undefined ? text : mask(text)]),
    ),
  }
}
