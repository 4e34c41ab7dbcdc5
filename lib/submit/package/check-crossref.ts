import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import type { PackageFault } from './package-file.ts'

/** What an element may hold, in order: `?` at most once, `*` any number, `+` at least once, nothing exactly once. */
const models: Readonly<Record<string, string>> = {
  doi_batch: 'head body',
  head: 'doi_batch_id timestamp depositor registrant',
  depositor: 'depositor_name email_address',
  body: 'journal+',
  journal: 'journal_metadata journal_issue? journal_article*',
  journal_metadata: 'full_title+ abbrev_title* issn* coden? archive_locations? doi_data?',
  journal_issue:
    'contributors? titles? publication_date+ journal_volume? issue? special_numbering? archive_locations? doi_data?',
  journal_volume: 'volume publisher_item? archive_locations? doi_data?',
  journal_article:
    'titles+ contributors? jats:abstract* publication_date+ acceptance_date? pages? publisher_item? crossmark? fr:program? ai:program? ct:program? rel:program? archive_locations? scn_policies? doi_data citation_list? component_list?',
  titles: 'title subtitle? original_language_title? ',
  person_name: 'given_name? surname suffix? affiliations? ORCID? alt-name?',
  affiliations: 'institution+',
  institution:
    'institution_name? institution_id* institution_acronym* institution_place* institution_department*',
  publication_date: 'month? day? year',
  pages: 'first_page last_page? other_pages?',
  publisher_item: 'item_number* identifier*',
  doi_data: 'doi timestamp? resource collection*',
  citation_list: 'citation*',
  citation:
    'issn? journal_title? author? volume? issue? first_page? elocation_id? cYear? doi? isbn? series_title? volume_title? edition_number? component_number? article_title? std_designator? standards_body* unstructured_citation?',
}

/** What the text of an element must look like. */
const texts: Readonly<Record<string, RegExp>> = {
  doi: /^10\.\d{4,9}\/\S{1,2000}$/,
  year: /^\d{4}$/,
  cYear: /^\d{4}/,
  month: /^(?:0[1-9]|1[0-2]|[23]\d)$/,
  day: /^(?:0[1-9]|[12]\d|3[01])$/,
  issn: /^\d{4}-?\d{3}[\dX]$/,
  ORCID: /^https:\/\/orcid\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
  resource: /^https?:\/\/\S+$/,
  timestamp: /^\d{10,20}$/,
  email_address: /^[^\s@]+@[^\s@]+$/,
  doi_batch_id: /^.{4,100}$/,
}

/**
 * Checks a Crossref deposit by the rules of the public schema 5.3.1 that concern what galley writes: which elements
 * stand in which, in which order and how often, and the forms of dates and identifiers. It is no XSD validation.
 *
 * @param file name of the deposit, for the faults
 */
export function checkCrossref(xml: string, file: string): PackageFault[] {
  let root: XmlElement | null
  try {
    ;({ root } = parseXml(xml))
  } catch (error) {
    return [{ file, reason: `Unexpected markup, ${String(error)}, expected XML` }]
  }
  const faults: PackageFault[] = []
  if (root?.name !== 'doi_batch') faults.push({ file, reason: 'Unexpected root, expected “doi_batch”' })
  const walk = (element: XmlElement): void => {
    const children = element.children.filter((child): child is XmlElement => child.type === 'element')
    const model = models[element.name]
    const fault =
      model &&
      orderFault(
        children.map(({ name }) => name),
        model,
      )
    if (fault) faults.push({ file, reason: `Unexpected content of “${element.name}”, ${fault}` })
    const form = texts[element.name]
    if (form && children.length === 0 && !form.test(element.text))
      faults.push({ file, reason: `Unexpected “${element.text}” as “${element.name}”` })
    for (const child of children) walk(child)
  }
  if (root) walk(root)
  return faults
}

/** What is wrong with the order or number of some children. */
function orderFault(names: readonly string[], model: string): string | undefined {
  let at = 0
  for (const part of model.trim().split(/\s+/)) {
    const [, name = '', times = ''] = /^(.*?)([?*+]?)$/.exec(part) ?? []
    let found = 0
    while (names[at] === name && (found === 0 || times === '*' || times === '+')) {
      at++
      found++
    }
    if (found === 0 && (times === '' || times === '+'))
      return `expected “${name}”${names[at] ? ` before “${names[at]}”` : ''}`
  }
  return at < names.length ? `“${names[at]}” does not stand here` : undefined
}
