import type { Citation, CitationForm } from '../../../document/nodes.ts'
import { cite, list } from './cite.ts'
import type { RoleReader } from './role.ts'

/** A role and its variants of other names. */
function named(
  names: string,
  mode: Citation['mode'],
  form?: CitationForm,
): [name: string, reader: RoleReader][] {
  return names.split(' ').map((name) => [name, cite(mode, form)])
}

const author: CitationForm = { part: 'author' }
const capital: CitationForm = { capital: true }

/** The roles that cite, by name (sphinxcontrib-bibtex, “Roles”: `c` for a capital letter, `s` for all names). */
export const citationRoles: readonly [name: string, reader: RoleReader][] = [
  ...named('cite cite:p citep cite:ps cite:labelpar footcite footcite:p', 'parenthetical'),
  ...named('cite:alp citealp cite:alps cite:label', 'parenthetical', { bare: true }),
  ...named('cite:t citet footcite:t', 'narrative'),
  ...named('cite:ts footcite:ts', 'narrative', { allNames: true }),
  ...named('cite:ct', 'narrative', capital),
  ...named('cite:cts', 'narrative', { ...capital, allNames: true }),
  ...named('cite:alt citealt', 'narrative', { bare: true }),
  ...named('cite:author citeauthor', 'narrative', author),
  ...named('cite:authors', 'narrative', { ...author, allNames: true }),
  ...named('cite:authorpar', 'narrative', { ...author, bracketed: true }),
  ...named('cite:authorpars', 'narrative', { ...author, bracketed: true, allNames: true }),
  ...named('cite:cauthor', 'narrative', { ...author, ...capital }),
  ...named('cite:cauthors', 'narrative', { ...author, ...capital, allNames: true }),
  ...named('cite:year citeyear cite:years', 'parenthetical', { part: 'year' }),
  ...named('cite:yearpar cite:yearpars', 'parenthetical', { part: 'year', bracketed: true }),
  ...named('cite:title', 'parenthetical', { part: 'title' }),
  ...['cite:empty', 'nocite', 'cite:nocite'].map((name): [string, RoleReader] => [name, list]),
]
