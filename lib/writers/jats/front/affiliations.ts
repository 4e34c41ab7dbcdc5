import type { Element } from 'xast'
import type { Affiliation } from '../../../frontmatter/affiliations.ts'
import { type Content, element, generatedText, placed } from '../element.ts'
import { externalLink } from '../external-link.ts'
import type { State } from '../state.ts'

/** The institutions, numbered in the author's order, their parts apart. */
export function affiliations(state: State): Element[] {
  return state.document.metadata.affiliations.map((affiliation, index) => {
    const path = `affiliations.${index}`
    const at = (key: string, part: Element): Element => placed(part, state.place(`${path}.${key}`))
    const parts: Element[] = []
    const { department, institution, ror, street, city, region, postalCode, country, url, text } = affiliation
    if (department)
      parts.push(at('department', element('institution', { 'content-type': 'dept' }, department)))
    const isWhole = !institution && !department
    const named = isWhole ? { ...affiliation, institution: text } : affiliation
    if (named.institution || ror) {
      parts.push(at(isWhole ? 'text' : 'institution', institutionWrap(named)))
    }
    if (street) parts.push(at('street', element('addr-line', {}, street)))
    if (city) parts.push(at('city', element('city', {}, city)))
    if (region) parts.push(at('region', element('state', {}, region)))
    if (postalCode) parts.push(at('postalCode', element('postal-code', {}, postalCode)))
    const code = affiliation.countryCode?.toUpperCase()
    if (country) parts.push(at('country', element('country', { country: code }, country)))
    if (url) {
      parts.push(at('url', externalLink(url, url, named.institution)))
    }
    // An address in one line, and nothing else, is no institution's name.
    const isBare = isWhole && text && parts.length === 1 && !ror && !affiliation.ids
    return placed(
      element(
        'aff',
        { id: state.ids.of(`aff${index + 1}`) },
        element('label', {}, generatedText(String(index + 1))),
        isBare ? [text] : separated(parts),
      ),
      state.place(path),
    )
  })
}

/** An institution with its ROR id, as JATS4R's “Authors and affiliations” has it. */
function institutionWrap({ institution, ror, ids = {} }: Affiliation): Element {
  const attributes = { 'institution-id-type': 'ror', vocab: 'ror', 'vocab-identifier': 'https://ror.org' }
  return element(
    'institution-wrap',
    {},
    institution && element('institution', {}, institution),
    ror && element('institution-id', attributes, ror),
    Object.entries(ids).map(([kind, id]) => element('institution-id', { 'institution-id-type': kind }, id)),
  )
}

/** `aff` is mixed content: what stands between its parts is printed. */
function separated(parts: Element[]): Content[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [generatedText(', '), part]))
}
