import type { XmlElement } from '@rgrove/parse-xml'
import type { StageRuleId } from '../diagnostics/registry.ts'
import type { Severity } from '../diagnostics/rule-entry.ts'
import type { Article } from './article.ts'

/** What a rule found. */
export interface RuleFinding {
  /** The element that it is about; for something missing, the one that should hold it. */
  element?: XmlElement | undefined
  /**
   * What is missing or wrong, by its path in the front matter (`journal.issn`), where the article was made from a
   * manuscript; in a file from elsewhere the rule names the element.
   */
  field?: string
  /** “Unexpected missing {name}, expected an ISSN”: `{name}` is the field, or the element. */
  reason: string
  /** What `{name}` stands for in a file from elsewhere. */
  name?: string
  /** What to do. */
  note?: string
}

/** A demand of JATS4R or PMC on a JATS file, beyond its DTD. */
export interface JatsRule {
  /** Without its kind: `missing-issn`. */
  id: string
  severity: Severity
  /** One sentence that says what the rule finds. */
  summary: string
  /** Who asks for it, and where. */
  source: 'JATS4R' | 'PMC'
  clause: string
  url: string
  /** True where lint or a transform says the same of a manuscript; then the rule speaks of files from elsewhere only. */
  elsewhere?: true
  /** True for what a journal gives an article that it has accepted; a manuscript without any journal lacks it all. */
  ofJournal?: true
  /** The message that says the same of a manuscript; where the file has it, the rule is silent. */
  toldBy?: StageRuleId
  /** The same, for a line at a time: where a line has that message, the rule has nothing to say of it. */
  toldAtLineBy?: string
  check(article: Article): Iterable<RuleFinding>
}

/** The page of a JATS4R recommendation. */
export const jats4r = (topic: string): string => `https://jats4r.niso.org/${topic}/`
/** A place in PMC's Tagging Guidelines. */
export const pmc = (anchor: string): string =>
  `https://pmc.ncbi.nlm.nih.gov/tagging-guidelines/article/${anchor}`
