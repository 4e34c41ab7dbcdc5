// `npm run bench -- proofread LIST.json [MANUSCRIPT.md [SOURCE.txt]]`: how much of an editor's list the linter finds.
//
// The list is an array of { id, line, snippet, category, rule, severity, tier, confidence, scope, fix }: one entry an
// occurrence, at a line of SOURCE.txt (the text that the manuscript was made from; the manuscript itself by default).
// An entry is hit if any finding touches its place, and diagnosed if the finding is of its rule. Entries of the
// extraction from a PDF (blank lines, glued headings) are left out, because the manuscript is without them.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Rules that say the same of one place. */
const sameAs = {
  'citation-name-near-miss': ['name-near-miss', 'unknown-key'],
  'missing-references-section': ['incomplete', 'unconfirmed'],
  'among-between': ['spelling-variant-mix'],
  'quote-style-mix': ['unpaired-quote'],
  'entity-name-variant': ['en-dash-compound', 'capitalization-variant'],
  'missing-title': ['query'],
}
const extraction = new Set([
  'blank-line-inside-paragraph',
  'trailing-whitespace',
  'leading-whitespace',
  'heading-glued-to-paragraph',
  'heading-split-over-lines',
  'paragraph-break-lost',
  'private-use-bullet',
  'line-end-hyphen',
])

export default function proofread([
  listPath,
  manuscript = 'manuscript/paper.md',
  sourcePath = 'test/paper/source.txt',
]) {
  if (!listPath) throw new Error('Usage: npm run bench -- proofread LIST.json [MANUSCRIPT.md [SOURCE.txt]]')
  const paper = readFileSync(path.resolve(root, manuscript), 'utf8')
  const source = readFileSync(path.resolve(root, sourcePath), 'utf8')
  const findings = lint(manuscript).filter(({ offset }) => offset !== undefined)
  const place = locator(source, paper)
  const entries = JSON.parse(readFileSync(listPath, 'utf8'))
    .filter(({ rule }) => !extraction.has(rule))
    .map((entry) => ({ ...entry, place: entry.scope === 'document' ? undefined : place(entry) }))
  for (const entry of entries) judge(entry, findings, paper)

  const firm = entries.filter(({ tier, confidence }) => 'AB'.includes(tier) && confidence !== 'low')
  table('By category (all entries)', entries, ({ category }) => category)
  table('By tier', entries, ({ tier }) => `tier ${tier}`)
  table('Tiers A and B, not of low confidence, by rule', firm, ({ rule }) => rule)
  const diagnosed = firm.filter((entry) => entry.diagnosed).length
  console.log(
    `\nTiers A and B, not of low confidence: ${diagnosed} of ${firm.length} diagnosed (${percent(diagnosed, firm.length)})`,
  )
  const errors = entries.filter(({ severity }) => severity === 'error')
  console.log(`Plain errors: ${errors.filter((entry) => entry.diagnosed).length} of ${errors.length}`)
  const fixable = entries.filter((entry) => entry.diagnosed && entry.fixable)
  const right = fixable.filter((entry) => entry.fixed).length
  console.log(
    `Of the diagnosed that the list corrects, with its correction: ${right} of ${fixable.length} (${percent(right, fixable.length)})`,
  )
  console.log('\nAnother correction, or a question:')
  for (const { id, rule, line, fix } of fixable.filter((entry) => !entry.fixed))
    console.log(`  ${id.padEnd(8)} ${rule.padEnd(32)} line ${String(line).padEnd(5)} ${fix}`)
  console.log('\nNot diagnosed:')
  for (const { id, rule, line, snippet } of firm.filter((entry) => !entry.diagnosed)) {
    console.log(`  ${id.padEnd(8)} ${rule.padEnd(32)} line ${String(line).padEnd(5)} ${snippet}`)
  }
  precision(findings, entries, paper)
}

/** What `galley lint` says, as JSON. */
function lint(manuscript) {
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'dist/cli.cjs'), 'lint', '--format', 'json', manuscript],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  )
  const name = path.basename(manuscript)
  return JSON.parse(run.stdout)
    .filter(({ file }) => path.basename(file) === name)
    .flatMap(({ messages }) => messages)
}

function judge(entry, findings, paper) {
  const names = [entry.rule, ...(sameAs[entry.rule] ?? [])]
  const isOf = ({ ruleId }) => names.includes(ruleId.replace(/^.*\//, ''))
  if (entry.scope === 'document' || !entry.place) {
    entry.diagnosed = findings.some(isOf)
    entry.hit = entry.diagnosed
    return
  }
  const near = findings.filter(
    ({ offset, endOffset }) => offset <= entry.place.end && endOffset >= entry.place.start,
  )
  entry.hit = near.length > 0
  entry.diagnosed = near.some(isOf)
  entry.fixed = entry.diagnosed && isRightFix(entry, near.filter(isOf), paper)
  for (const finding of near) finding.listed = true
}

/** Whether one of the corrections, put into the manuscript, gives what the list says; a question is right without one. */
function isRightFix({ fixable, fix }, findings, paper) {
  if (!fixable) return true
  // “en dash: TTP–Taliban”, “the TTP (as elsewhere)”, “in turn / likewise”.
  const wanted = fix.replace(/^en dash: /, '').split(/ \(| \/ |: |, /)
  return findings.some(({ offset, endOffset, expected }) =>
    expected.some((text) => {
      if (text === '')
        return /delete|drop|\(no /.test(fix) || !words(fix).includes(words(paper.slice(offset, endOffset)))
      if (text.trim() === '') return !/ {2}/.test(fix)
      const edited = paper.slice(offset - 30, offset) + text + paper.slice(endOffset, endOffset + 30)
      return wanted.some(
        (each) =>
          words(edited).includes(words(each)) || (words(text) !== '' && words(each).includes(words(text))),
      )
    }),
  )
}

/** In small letters, with one space between words and no marks but those that corrections are about. */
function words(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’"“”–-]+/gu, ' ')
    .trim()
}

/** Where a snippet of a source's line stands in the manuscript: by the words of both, matched in order. */
function locator(source, paper) {
  const here = wordsOf(paper)
  const there = wordsOf(source)
  const match = align(there, here)
  const lineStarts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return ({ line, snippet }) => {
    const words = wordsOf(snippet).map(({ word }) => word)
    const from = there.findIndex(({ start }) => start >= (lineStarts[line - 1] ?? 0))
    let best
    for (let at = Math.max(0, from - 25); at < Math.min(there.length, from + 60); at++) {
      if (words.every((word, index) => there[at + index]?.word === word)) {
        if (best === undefined || Math.abs(at - from) < Math.abs(best - from)) best = at
      }
    }
    if (best === undefined || words.length === 0) return undefined
    const matched = words.map((_, index) => match[best + index]).filter((at) => at !== undefined)
    if (matched.length === 0) {
      const before = match.slice(0, best).findLast((at) => at !== undefined)
      return before === undefined ? undefined : { start: here[before].end, end: here[before].end + 40 }
    }
    return { start: here[matched[0]].start - 1, end: here[matched.at(-1)].end + 1 }
  }
}

function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

/** For each word of one text the index of the same word in the other, in order; gaps are bridged by looking ahead. */
function align(there, here) {
  const match = new Array(there.length)
  let at = 0
  for (let index = 0; index < there.length; index++) {
    const reach = here.slice(at, at + 60)
    const next = reach.findIndex(
      ({ word }, offset) =>
        word === there[index].word &&
        (offset === 0 ||
          reach[offset + 1]?.word === there[index + 1]?.word ||
          reach[offset - 1]?.word === there[index - 1]?.word),
    )
    if (next === -1) continue
    match[index] = at + next
    at += next + 1
  }
  return match
}

function table(title, entries, keyOf) {
  const groups = new Map()
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry])
  console.log(`\n${title}\n${'entries'.padStart(40)}  hit  diagnosed`)
  for (const [key, group] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const hit = group.filter((entry) => entry.hit).length
    const diagnosed = group.filter((entry) => entry.diagnosed).length
    console.log(
      `${key.padEnd(34)}${String(group.length).padStart(6)}${String(hit).padStart(5)}${String(diagnosed).padStart(6)}  ${percent(diagnosed, group.length)}`,
    )
  }
}

/** The list is a sample: what it does not hold is to be read by hand. */
function precision(findings, entries, paper) {
  const listed = findings.filter((finding) => finding.listed).length
  console.log(
    `\nFindings: ${findings.length}, of which ${listed} touch an entry of the list (${entries.length}); the others, to be read:`,
  )
  for (const { ruleId, offset, endOffset, line } of findings.filter((finding) => !finding.listed)) {
    const around = `${paper.slice(Math.max(0, offset - 30), offset)}⟦${paper.slice(offset, endOffset)}⟧${paper.slice(endOffset, endOffset + 30)}`
    console.log(
      `  ${String(line).padStart(4)} ${ruleId.padEnd(40)} ${around.replace(/\s+/g, ' ').slice(0, 130)}`,
    )
  }
}

function percent(part, whole) {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`
}
