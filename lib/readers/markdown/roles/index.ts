import { citationRoles } from './citation-roles.ts'
import { missingValue } from './outside.ts'
import { raw } from './raw.ts'
import { button, file, otherText, reference, term } from './reference.ts'
import type { RoleReader } from './role.ts'
import { abbr, chemistry, code, indexed, math, plain, quantity, wrap } from './style.ts'

/** MyST's roles by name (MyST's guide, “Roles”; Sphinx's and docutils' of the same names). */
export const roles: ReadonlyMap<string, RoleReader> = new Map<string, RoleReader>([
  ...citationRoles,
  ...['ref', 'numref', 'prf:ref', 'proof:ref', 'exercise:ref'].map((name): [string, RoleReader] => [
    name,
    reference('label'),
  ]),
  ['eq', reference('number')],
  ['math:numref', reference('number')],
  ['doc', otherText],
  ['download', file],
  ['math', math],
  ...['sub', 'subscript'].map((name): [string, RoleReader] => [name, wrap('subscript')]),
  ...['sup', 'superscript'].map((name): [string, RoleReader] => [name, wrap('superscript')]),
  ...['del', 'strike'].map((name): [string, RoleReader] => [name, wrap('delete')]),
  ...['u', 'underline'].map((name): [string, RoleReader] => [name, wrap('underline')]),
  ...['sc', 'smallcaps'].map((name): [string, RoleReader] => [name, wrap('smallCaps')]),
  ...['strong'].map((name): [string, RoleReader] => [name, wrap('strong')]),
  ...['emphasis', 'dfn', 'title', 'title-reference', 't'].map((name): [string, RoleReader] => [
    name,
    wrap('emphasis'),
  ]),
  ...['abbr', 'abbreviation', 'ac'].map((name): [string, RoleReader] => [name, abbr]),
  ...['code', 'kbd', 'file', 'command', 'program', 'samp', 'guilabel', 'menuselection', 'envvar'].map(
    (name): [string, RoleReader] => [name, code],
  ),
  ...['func', 'class', 'meth', 'mod', 'attr', 'data', 'exc', 'obj', 'option', 'keyword', 'token'].flatMap(
    (name): [string, RoleReader][] => [
      [name, code],
      [`py:${name}`, code],
    ],
  ),
  ...['span', 'regexp', 'mailheader', 'mimetype', 'newsgroup', 'any', 'keep'].map(
    (name): [string, RoleReader] => [name, plain],
  ),
  ...['term', 'glossary'].map((name): [string, RoleReader] => [name, term]),
  ...['latex', 'tex', 'html', 'typst'].map((format): [string, RoleReader] => [`raw:${format}`, raw]),
  ['index', indexed],
  ['button', button],
  ...['chem', 'chemicalformula'].map((name): [string, RoleReader] => [name, chemistry]),
  ...['si', 'qty'].map((name): [string, RoleReader] => [name, quantity]),
  ...['eval', 'glue', 'glue:text', 'glue:md', 'glue:any'].map((name): [string, RoleReader] => [
    name,
    missingValue,
  ]),
  ...['nb-download', 'nb-down'].map((name): [string, RoleReader] => [name, file]),
])
