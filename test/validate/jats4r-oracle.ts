import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type EvaluableExpression,
  evaluateXPathToBoolean,
  evaluateXPathToNodes,
  evaluateXPathToString,
  registerCustomXPathFunction,
} from 'fontoxpath'
import { type Document, type Element, parseXmlDocument } from 'slimdom'

/** What JATS4R's own rules say of an element. */
export interface Complaint {
  level: 'error' | 'warning'
  element: string
  text: string
}

interface Rule {
  context: string
  tests: { test: string; fails: boolean; text: string }[]
}

const namespaces: Record<string, string> = {
  // The rules of 2019 lack the slash that the name has in the DTDs.
  ali: 'http://www.niso.org/schemas/ali/1.0/',
  j4r: 'http://jats4r.org/ns',
  mml: 'http://www.w3.org/1998/Math/MathML',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
}
const options = {
  namespaceResolver: (prefix: string): string | null => namespaces[prefix] ?? (prefix === '' ? '' : null),
}
const folder = createRequire(import.meta.url)
  .resolve('@jats4r/schematrons/schematrons/1.0/jats4r.sch')
  .replace(/[^/\\]*$/, '')
const load = (name: string): Document => parseXmlDocument(readFileSync(folder + name, 'utf8'))

/** The package asks for “COI-statement”; the DTD and the later recommendation spell it “coi-statement”. */
const isSuperseded = (element: Element): boolean =>
  element.getAttribute('fn-type') === 'coi-statement' && element.parentElement?.nodeName === 'author-notes'

let patterns: { level: Complaint['level']; rules: Rule[] }[] | undefined

/**
 * Holds a JATS file against the rules that JATS4R publishes as Schematron (`@jats4r/schematrons`), so that galley's
 * own rules are not their own judge.
 */
export function jats4rComplaints(xml: string): Complaint[] {
  patterns ??= loadPatterns()
  // slimdom reads no external subset; what the rules need of it is which attributes are ids.
  const document = parseXmlDocument(xml)
  return patterns.flatMap(({ level, rules }) => {
    const taken = new Set<Element>()
    return rules.flatMap((rule) =>
      elements(`descendant-or-self::node()/(${rule.context})`, document).flatMap((element) => {
        // Within a pattern an element goes to the first rule that takes it (ISO/IEC 19757-3, 6.5).
        if (taken.has(element)) return []
        taken.add(element)
        if (isSuperseded(element)) return []
        return rule.tests
          .filter(({ test, fails }) => evaluateXPathToBoolean(test, element, null, null, options) === fails)
          .map(({ text }) => ({ level, element: element.nodeName, text }))
      }),
    )
  })
}

const elements = (path: EvaluableExpression, document: Document): Element[] =>
  evaluateXPathToNodes(path, document, null, null, options) as unknown as Element[]

function loadPatterns() {
  const schema = load('jats4r.sch')
  for (const declared of schema.getElementsByTagName('xsl:function')) declare(declared)
  return schema.getElementsByTagName('include').map((include) => {
    const pattern = load(include.getAttribute('href')!)
    return {
      level: /error/.test(include.getAttribute('href')!) ? ('error' as const) : ('warning' as const),
      rules: pattern.getElementsByTagName('rule').map((rule) => ({
        context: withoutIds(rule.getAttribute('context')!),
        tests: rule.children
          .filter((child) => child.localName === 'assert' || child.localName === 'report')
          .map((child) => ({
            test: withoutIds(expand(child.getAttribute('test')!, rule)),
            fails: child.localName === 'report',
            text: (child.textContent ?? '').replace(/\s+/g, ' ').trim(),
          })),
      })),
    }
  })
}

/** `let` variables of a rule, put in their places. */
function expand(test: string, rule: Element): string {
  return rule
    .getElementsByTagName('let')
    .reduce(
      (text, one) => text.replaceAll(`$${one.getAttribute('name')}`, `(${one.getAttribute('value')})`),
      test,
    )
}

/** `id()` and `idref()` by the attributes that the DTD types as ID and IDREF. */
function withoutIds(path: string): string {
  return path
    .replace(/\bidref\(([^()]*)\)/g, '(for $id in $1 return //*[tokenize(@rid, "\\s+") = $id])')
    .replace(/\bid\(([^()]*)\)/g, '(for $id in $1 return //*[@id = $id])')
}

/** A function that the schema writes in XSLT: parameters, variables, and the value. */
function declare(declared: Element): void {
  const names = declared.getElementsByTagName('xsl:param').map((one) => one.getAttribute('name')!)
  const variables = declared
    .getElementsByTagName('xsl:variable')
    .map((one) => `let $${one.getAttribute('name')} := ${one.getAttribute('select')} return`)
  const value = declared.getElementsByTagName('xsl:value-of')[0]?.getAttribute('select')
  const body = [...variables, `(${value})`].join(' ')
  registerCustomXPathFunction(
    { localName: declared.getAttribute('name')!.replace(/^j4r:/, ''), namespaceURI: namespaces.j4r! },
    names.map(() => 'item()?'),
    'xs:boolean',
    (_facade, ...given: unknown[]) => {
      const text = given.map((one) => textOf(one))
      const known = Object.fromEntries(names.map((name, at) => [name, text[at]]))
      return evaluateXPathToBoolean(body, null, null, known, options)
    },
  )
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? evaluateXPathToString('string(.)', value, null, null, options)
    : String(value ?? '')
