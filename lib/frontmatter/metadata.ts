/**
 * The typed front matter. Each group is one schema in a file of its own: type, validator and JSON Schema in one.
 * In YAML the keys are kebab-case (`short-title`); in TypeScript they are camelCase.
 */
import * as v from 'valibot'
import { affiliation } from './affiliations.ts'
import { contributor } from './contributors.ts'
import { dates } from './dates.ts'
import { flag, markdown, text, texts } from './field.ts'
import { fundingEntry } from './funding.ts'
import { doi, language as languageTag, url } from './identifiers.ts'
import { journal } from './journal.ts'
import { labels } from './labels.ts'
import { copyright, licence } from './licence.ts'
import { jats, numbering, outputs } from './output.ts'
import { abstractEntry, statements, translatedTitle } from './prose.ts'
import { relatedArticle } from './related.ts'
import { settings } from './settings.ts'
import { submission } from './submission.ts'

const list = <Item extends v.GenericSchema>(item: Item, title: string, description: string) =>
  v.optional(v.pipe(v.array(item), v.title(title), v.description(description)), [])

/** The whole front matter. */
export const metadata = v.strictObject({
  title: v.optional(markdown('Title of the article.', 'Sea level at Sylt')),
  subtitle: v.optional(markdown('Subtitle.', 'A short study')),
  shortTitle: v.optional(markdown('Short title, for running heads.', 'Sylt sea level')),
  translatedTitles: list(translatedTitle, 'a list of titles', 'The title in other languages.'),
  contributors: list(contributor, 'a list of contributors', 'Who made the work, in order.'),
  affiliations: list(affiliation, 'a list of affiliations', 'Institutions that contributors name by id.'),
  abstracts: list(
    abstractEntry,
    'a list of abstracts',
    'Abstracts by type and language; the main one first.',
  ),
  keywords: v.optional(texts('Keywords. Markdown.', ['sea level', 'gauges']), []),
  subjects: v.optional(texts('Subjects under which the journal files the article.', ['Oceanography']), []),
  /** One or two sentences on the article, for search engines; not the abstract. */
  description: v.optional(text('One or two sentences for search engines; not the abstract.')),
  dates: v.optional(dates, {}),
  licence: v.optional(licence),
  copyright: v.optional(copyright),
  openAccess: v.optional(flag('Whether everyone may read the article free of charge.')),
  doi: v.optional(doi('DOI of the article, with or without `https://doi.org/`.')),
  /** Other ids of the article by kind: `publisher-id`, `pmid`, `pmcid`, `arxiv`. */
  ids: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('Other ids of the article by kind: publisher-id, pmid, pmcid, arxiv.'),
      v.examples([{ 'publisher-id': 'jts-12' }]),
    ),
    {},
  ),
  articleType: v.optional(
    text('Kind of article (JATS `article-type`).', 'research-article', 'review-article'),
  ),
  version: v.optional(text('Version of the manuscript.', '2')),
  journal: v.optional(journal),
  funding: list(fundingEntry, 'a list of grants', 'Grants.'),
  fundingStatement: v.optional(markdown('Funding, in prose.', 'Funded by DFG grant 123456.')),
  statements: v.optional(statements, {}),
  relatedArticles: list(relatedArticle, 'a list of related works', 'Preprint, data, software, companions.'),
  /** Of the work's source. */
  repository: v.optional(url('Where the source of the article or of its software is.')),
  /** BCP 47. */
  language: v.optional(languageTag('Language of the article (BCP 47).'), 'en'),
  bibliography: v.optional(
    texts('Files with the references: BibTeX, BibLaTeX, CSL-JSON, CSL-YAML or RIS.', ['references.bib']),
    [],
  ),
  /** A style's id, or the path of a `.csl` file. */
  csl: v.optional(text('Citation style: its id, or the path of a .csl file.', 'apa')),
  locale: v.optional(languageTag('Language of the citations, where it is not the article’s.')),
  /** Keys of works that stand in the reference list without being cited; `*` is all. */
  nocite: v.optional(texts('Keys of works to list without a citation; * lists all.', ['rashid2000']), []),
  referencesTitle: v.optional(text('Heading of the reference list.', 'Bibliography')),
  linkCitations: v.optional(flag('Whether citations link to the reference list; yes if not set.')),
  numbering: v.optional(numbering, {}),
  labels: v.optional(labels, {}),
  outputs: v.optional(outputs),
  jats: v.optional(jats, {}),
  /** Long forms by short form. */
  abbreviations: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('Abbreviations with their long forms.'),
      v.examples([{ TTP: 'Tehrik-i-Taliban Pakistan' }]),
    ),
    {},
  ),
  /** TeX macros for formulas: command (with its backslash) and what it stands for. */
  macros: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('TeX macros for formulas: command and what it stands for.'),
      v.examples([{ '\\R': '\\mathbb{R}' }]),
    ),
    {},
  ),
  queries: v.optional(texts('Questions to the author; each stands in the proofs until it is settled.'), []),
  submission: v.optional(submission),
  /** In YAML under `galley`. */
  settings: v.optional(settings, {}),
})

/** What an author may write, read and checked. */
export type Metadata = v.InferOutput<typeof metadata>
