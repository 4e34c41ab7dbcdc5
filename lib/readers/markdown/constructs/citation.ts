import type { PhrasingContent, Text } from 'mdast'
import { positionAt } from '../../../diagnostics/points.ts'
import { report } from '../../../diagnostics/report.ts'
import { append } from '../../../document/append.ts'
import type { Citation, CitationItem, CrossReference } from '../../../document/nodes.ts'
import { isCrossReferenceKey } from '../citation/cross-reference-key.ts'
import type { CitationGroup, CitationKey, Draft } from '../citation/draft.ts'
import { citationTree } from '../citation/draft.ts'
import { citationItem, segmentsOf, spanOf, takeSuppression } from '../citation/items.ts'
import { citationSyntax } from '../citation/syntax.ts'
import type { Construct, Reading } from '../construct.ts'
import { inParentheses, speaksMyst } from '../speaks-myst.ts'
import { sliceText, trimContent } from '../text-map.ts'

const isKey = (node: Draft): node is CitationKey => node.type === 'citationKey'
function crossReference(key: CitationKey, prefix: PhrasingContent[], onlyNumber: boolean): CrossReference {
  const identifier = key.children[0].value
  const node: CrossReference = {
    type: 'crossReference',
    identifier,
    form: onlyNumber ? 'number' : 'label',
    children: prefix,
    position: key.position,
  }
  if (/^\p{Lu}/u.test(identifier)) node.capital = true
  return node
}

/** Finishes a row of nodes: keys become citations in the sentence, brackets citations of their own. */
function finish(drafts: readonly Draft[], reading: Reading): PhrasingContent[] {
  const { source } = reading
  const done: PhrasingContent[] = []
  for (let index = 0; index < drafts.length; index++) {
    const node = drafts[index]!
    if (isKey(node)) {
      const gap = gapLength(drafts, index + 1)
      const follower = gap < 0 ? undefined : drafts[index + 1 + gap]
      const bracket = follower?.type === 'citationGroup' && !opensOwnGroup(follower) ? follower : undefined
      const hyphen = takeSuppression(done, source)
      done.push(narrative(hyphen, node, bracket, reading))
      if (bracket) index += 1 + gap
    } else if (node.type === 'citationGroup') {
      append(done, node.children.some(isKey) ? group(node, reading) : unbracket(node, reading))
    } else done.push(node)
  }
  return done
}

/** A key in the sentence, with the hyphen before it and the bracket behind it, if there are such. */
function narrative(
  hyphen: Text | undefined,
  key: CitationKey,
  bracket: CitationGroup | undefined,
  reading: Reading,
): Citation | CrossReference {
  const { source } = reading
  const position = spanOf([hyphen ?? key, bracket ?? key])
  const [first, ...more] = bracket ? segmentsOf(bracket.children, source) : []
  if (isCrossReferenceKey(key.children[0].value, reading)) {
    const node = crossReference(key, [], hyphen !== undefined)
    if (position) node.position = position
    if (bracket) node.suffix = finish(bracket.children, reading)
    return node
  }
  const leading = first?.nodes.some(isKey) ? undefined : first
  const item = citationItem(key, { before: [], after: finish(leading?.nodes ?? [], reading) }, source)
  item.suppressAuthor = hyphen !== undefined
  if (hyphen) item.position = spanOf([hyphen, key])
  const others = leading || !first ? more : [first, ...more]
  return {
    type: 'citation',
    mode: hyphen ? 'parenthetical' : 'narrative',
    items: [item, ...others.flatMap((segment) => itemsOf(segment.nodes, reading))],
    children: [],
    position,
  }
}

/** The items of one part of a bracket; several where authors wrote a comma for the semicolon. */
function itemsOf(nodes: readonly Draft[], reading: Reading): CitationItem[] {
  const { source } = reading
  const at = nodes.findIndex(isKey)
  const key = nodes[at]
  if (!key || !isKey(key)) return []
  const before = finish(nodes.slice(0, at), reading)
  const next = nodes.findIndex((node, index) => index > at && isKey(node))
  const between = nodes.slice(at + 1, next < 0 ? undefined : next)
  const said = next > 0 ? withoutComma(between, source) : undefined
  if (said) {
    const item = citationItem(key, { before, after: finish(said, reading) }, source)
    return [item, ...itemsOf(nodes.slice(next), reading)]
  }
  return [citationItem(key, { before, after: finish(nodes.slice(at + 1), reading) }, source)]
}

/** What stands between two keys, without the comma before the second: `, 44–69, `; nothing where there is none. */
function withoutComma(between: readonly Draft[], source: string): Draft[] | undefined {
  const last = between.at(-1)
  if (last?.type !== 'text') return between.length === 0 ? [] : undefined
  const isAlone = between.length === 1 && /^[\s,&]*$/.test(last.value)
  const comma = isAlone ? 0 : last.value.trimEnd().length - 1
  if (!isAlone && last.value[comma] !== ',') return undefined
  const kept = comma > 0 ? [sliceText(last, 0, comma, source)] : []
  return [...between.slice(0, -1), ...kept]
}

/** A bracket with keys in it: a citation, or references to parts of the document, or both. */
function group(node: CitationGroup, reading: Reading): PhrasingContent[] {
  const { source, file } = reading
  // A semicolon behind the last key parts it from nothing.
  const segments = segmentsOf(node.children, source).filter(({ nodes }) => !nodes.every(isBlank))
  const keys = node.children.filter(isKey)
  const references = keys.filter((key) => isCrossReferenceKey(key.children[0].value, reading))
  if (references.length === keys.length) {
    const found = segments.flatMap((segment, index) => [
      ...(index > 0 && segment.separator ? [segment.separator] : []),
      ...referencesIn(segment.nodes, reading, index > 0),
    ])
    return speaksMyst(reading) ? inParentheses(found) : found
  }
  const items: CitationItem[] = []
  let waiting: PhrasingContent[] = []
  for (const segment of segments) {
    const separator = segment.separator ? [segment.separator] : []
    const key = segment.nodes.find(isKey)
    if (key && !isCrossReferenceKey(key.children[0].value, reading)) {
      const found = itemsOf(segment.nodes, reading)
      if (waiting.length > 0) found[0]!.prefix.unshift(...waiting, ...separator)
      if (found.length > 1) reportCommas(found, file)
      append(items, found)
      waiting = []
    } else {
      const rest = referencesIn(segment.nodes, reading, true)
      const last = items[items.length - 1]
      if (last) last.suffix.push(...separator, ...rest)
      else waiting.push(...separator, ...rest)
    }
  }
  return [{ type: 'citation', mode: 'parenthetical', items, children: [], position: node.position }]
}

const isBlank = (node: Draft): boolean => node.type === 'text' && node.value.trim() === ''

/** Text with references to parts of the document, as in `[see @fig:map]`; MyST alone shows brackets around them. */
function referencesIn(nodes: readonly Draft[], reading: Reading, keepSpace: boolean): PhrasingContent[] {
  const { source } = reading
  const done: PhrasingContent[] = []
  for (const node of nodes) {
    if (!isKey(node)) {
      append(done, finish([node], reading))
      continue
    }
    const hyphen = takeSuppression(done, source)
    done.push(crossReference(node, [], hyphen !== undefined || endsInLabel(done)))
  }
  return keepSpace ? done : trimContent(done, source)
}

/**
 * Whether the author wrote the label before the key: in `[Fig. @fig:map]` the words stand in the label's place
 * (pandoc-crossref's “Custom prefix”, Quarto's “Reference prefix”), in `[see @fig:map]` they do not.
 */
function endsInLabel(before: readonly PhrasingContent[]): boolean {
  const last = before[before.length - 1]
  const word = last?.type === 'text' ? last.value.slice(-40).trimEnd().split(/\s/).at(-1)! : ''
  return labelWord.test(word) || (/^[(\u00a7]*[\p{Lu}\u00a7]/u.test(word) && !sentenceWord.test(word))
}

const labelWord =
  /^\(?(?:figs?|figures?|tabs?|tbls?|tables?|eqs?|eqns?|equations?|secs?|sections?|chap|chapters?)\.?$/i

/** What begins a sentence before a reference. */
const sentenceWord =
  /^\(?(?:see|cf|compare|in|also|e\.g|both|as|and|from|with|siehe|vgl|voir|v\u00e9ase)(?![\p{L}])/iu

function reportCommas(items: readonly CitationItem[], file: Reading['file']): void {
  const [first, second] = items
  report(file, 'reader/citation-separator', {
    reason: `Unexpected comma between \`@${first?.key}\` and \`@${second?.key}\`, expected a semicolon`,
    place: spanOf([{ position: first?.keyPosition }, { position: second?.keyPosition }]),
    note: 'Works cited together are read as one group.',
  })
}

/** Whether nodes between a key and a bracket are but white space. */
function gapLength(nodes: readonly Draft[], at: number): number {
  const node = nodes[at]
  if (node?.type === 'citationGroup') return 0
  return node?.type === 'text' && /^\s+$/.test(node.value) && nodes[at + 1]?.type === 'citationGroup' ? 1 : -1
}

/** pandoc's citations: `[see @key, p. 3; @other]`, `@key [p. 3]`, `-@key`; and references to parts of the document. */
export const citation: Construct = {
  name: 'citation',
  syntax: citationSyntax,
  tree: citationTree,
  phrasing(siblings, { reading, parent, inLink }) {
    const drafts: readonly Draft[] = siblings
    if (parent === 'citationGroup' || parent === 'citationKey') return siblings
    if (!drafts.some((node) => node.type === 'citationKey' || node.type === 'citationGroup')) return siblings
    const [only] = drafts
    // `[@name](https://…)` names an account, not a work.
    if (inLink && only?.type === 'citationKey' && drafts.length === 1) return [accountName(only)]
    return withoutBraces(finish(drafts, reading), reading.source)
  },
}

/** pandoc-fignos sets braces about a reference to part it from what follows: `Figure {@fig:map}A`. */
function withoutBraces(nodes: PhrasingContent[], source: string): PhrasingContent[] {
  for (const [index, node] of nodes.entries()) {
    const [before, after] = [nodes[index - 1], nodes[index + 1]]
    if (node.type !== 'crossReference' || before?.type !== 'text' || after?.type !== 'text') continue
    if (!before.value.endsWith('{') || !after.value.startsWith('}')) continue
    nodes[index - 1] = sliceText(before, 0, before.value.length - 1, source)
    nodes[index + 1] = sliceText(after, 1, after.value.length, source)
  }
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

function accountName(key: CitationKey): Text {
  const [name] = key.children
  return { type: 'text', value: `@${name.value}`, position: key.position }
}

/** Whether a bracket cites by itself: its first part has a key. */
function opensOwnGroup(node: CitationGroup): boolean {
  const firstSemicolon = node.children.findIndex(
    (child) => child.type === 'text' && child.value.includes(';'),
  )
  const firstKey = node.children.findIndex(isKey)
  return firstKey >= 0 && (firstSemicolon < 0 || firstKey < firstSemicolon)
}

/** A bracket that follows no key after all goes back to text, brackets included. */
function unbracket(node: CitationGroup, reading: Reading): PhrasingContent[] {
  const { source } = reading
  const { start, end } = node.position ?? {}
  if (!start || !end) return finish(node.children, reading)
  const sign = (from: number, to: number): PhrasingContent => ({
    type: 'text',
    value: source.slice(from, to),
    position: positionAt(source, from, to),
  })
  const open = start.offset ?? 0
  const close = end.offset ?? 0
  return [sign(open, open + 1), ...finish(node.children, reading), sign(close - 1, close)]
}
