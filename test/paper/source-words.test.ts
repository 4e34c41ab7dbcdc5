// Proves that manuscript/paper.md holds every word of the extracted text (source.txt), in its order, uncorrected.
// It reads both files with its own few lines, so that no mistake of the product's readers can hide a loss.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** What stands between blanks, with the line where it starts and whether two spaces follow it on that line. */
interface Word {
  text: string
  line: number
  wideGap: boolean
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const sourceText = read('source.txt')
const manuscriptText = read('../../manuscript/paper.md')
const bibliographyText = read('../../manuscript/references.bib')

/** Each citation key of the manuscript and the words that it stands for. */
const authorYear: Record<string, string> = {
  abbas2014: 'Abbas, 2014',
  fair2009: 'Fair, 2009',
  fairjones2009: 'Fair & Jones, 2009',
  grare2016: 'Grare, 2016',
  gul2012: 'Gul, 2012',
  gunaratanaiqbal2011: 'Gunaratana & Iqbal, 2011',
  icg2018: 'ICG, 2018',
  icg2021: 'ICG, 2021',
  jan2022: 'Jan, 2022',
  jonesfair2010: 'Jones & Fair, 2010',
  kaplan2014: 'Kaplan, 2014',
  marsden2016: 'Marsden, 2016',
  rashed2000: 'Rashed, 2000',
  rashid2000: 'Rashid, 2000',
  ross2013: 'Ross, 2013',
  roy2011: 'Roy, 2011',
  zahid2019: 'Zahid, 2019',
}

/** The compounds that a line end of the source cuts after their own hyphen, by the line of their first half. */
const hyphensAtLineEnd: Record<number, string> = {
  71: 'counter-terrorism',
  102: 'TTP-Afghan',
  182: 'TTP-Afghan',
  244: 're-ascension',
  253: 'Pakistan-Afghanistan',
  426: 'anti-Western',
  432: 'States-organized',
  475: "Shari'a-based",
  781: 'socio-cultural',
  931: 'counter-terrorism',
}

// Spaces only: a tab or a no-break space would be a stray character and has to show up inside a word.
const wordsOfLine = (text: string, line: number): Word[] =>
  [...text.matchAll(/([^ ]+)( *)/g)].map(([, word = '', gap = '']) => ({
    text: word,
    line,
    wideGap: gap.length > 1,
  }))

const trimSpaces = (text: string): string => text.replace(/^ +| +$/g, '')

/** The source as words. A line ends a word unless the line is one of the ten that end in a hyphen. */
function wordsOfSource(text: string): { words: Word[]; joined: Record<number, string> } {
  const words: Word[] = []
  const joined: Record<number, string> = {}
  for (const [index, raw] of text.split('\n').entries()) {
    const [first, ...rest] = wordsOfLine(trimSpaces(raw), index + 1)
    if (!first) continue
    const last = words.at(-1)
    if (last && last.line in hyphensAtLineEnd && last.text.endsWith('-')) {
      last.text += first.text
      last.wideGap = first.wideGap
      joined[last.line] = last.text.replace(/[.,;]$/, '')
      words.push(...rest)
    } else words.push(first, ...rest)
  }
  return { words, joined }
}

interface Manuscript {
  frontMatter: Record<string, unknown>
  abstract: string
  keywords: string[]
  body: { text: string; line: number }[]
}

function readManuscript(text: string): Manuscript {
  const [, yaml = '', body = ''] = text.match(/^---\n([\s\S]*?\n)---\n([\s\S]*)$/) ?? []
  const frontMatter = parse(yaml) as Record<string, unknown>
  const firstLine = text.slice(0, text.length - body.length).split('\n').length
  return {
    frontMatter,
    abstract: frontMatter.abstract as string,
    keywords: frontMatter.keywords as string[],
    body: body.split('\n').map((line, index) => ({ text: line, line: firstLine + index })),
  }
}

const citationGroup = /\[(@[^\]]+)\]/g

const withCitationsInWords = (text: string): string =>
  text.replace(citationGroup, (_, group: string) => {
    const forms = group.split('; ').map((key) => authorYear[key.slice(1)] ?? `unknown key ${key}`)
    return `(${forms.join('; ')})`
  })

/** The manuscript as the words that the source would have: labels and bullets put back, heading marks taken off. */
function wordsOfManuscript(text: string): Word[] {
  const { abstract, keywords, body } = readManuscript(text)
  const lineOf = (key: string): number => text.split('\n').findIndex((line) => line.startsWith(key)) + 1
  return [
    ...wordsOfLine('ABSTRACT', lineOf('abstract:')),
    ...wordsOfLine(abstract, lineOf('abstract:') + 1),
    ...wordsOfLine(`Keywords: ${keywords.join(', ')}`, lineOf('keywords:')),
    ...body.flatMap(({ text: raw, line }) =>
      wordsOfLine(withCitationsInWords(raw.replace(/^##? /, '').replace(/^- /, '\uF0B7 ')), line),
    ),
  ]
}

/** Every difference between two word sequences, with the number and the line of the word on both sides. */
function differences(source: Word[], manuscript: Word[]): string[] {
  const found: string[] = []
  const same = (a: number, b: number): boolean => source[a]?.text === manuscript[b]?.text
  // Two places agree again when three words in a row are the same (fewer only where both texts end).
  const agree = (a: number, b: number): boolean => same(a, b) && same(a + 1, b + 1) && same(a + 2, b + 2)
  const say = (words: Word[], from: number, to: number, name: string): string => {
    const text = words.slice(from, to).map((word) => word.text)
    return `${name} word ${from + 1} (line ${words[from]?.line ?? 'end'}): ${text.length ? `“${text.join(' ')}”` : 'nothing'}`
  }
  let a = 0
  let b = 0
  while (a < source.length || b < manuscript.length) {
    if (same(a, b)) {
      a++
      b++
      continue
    }
    const limit = source.length - a + (manuscript.length - b)
    let [nextA, nextB] = [source.length, manuscript.length]
    search: for (let distance = 1; distance <= limit; distance++) {
      for (let skipped = 0; skipped <= distance; skipped++) {
        if (agree(a + skipped, b + distance - skipped)) {
          ;[nextA, nextB] = [a + skipped, b + distance - skipped]
          break search
        }
      }
    }
    found.push(`${say(source, a, nextA, 'source')} | ${say(manuscript, b, nextB, 'manuscript')}`)
    ;[a, b] = [nextA, nextB]
  }
  return found
}

const source = wordsOfSource(sourceText)
const sourceWords = source.words
const manuscript = readManuscript(manuscriptText)
const manuscriptWords = wordsOfManuscript(manuscriptText)
const allText = manuscriptWords.map((word) => word.text).join(' ')
const count = (pattern: RegExp, text = allText): number => [...text.matchAll(pattern)].length

describe('the words of the paper', () => {
  it('stand in the manuscript as in the source, all of them and in order', () => {
    expect(differences(sourceWords, manuscriptWords)).toEqual([])
    // 5,272 runs between blanks in the file, less one for each of the ten joins.
    expect(manuscriptWords).toHaveLength(5262)
    expect(manuscriptWords.map((word) => word.text)).toEqual(sourceWords.map((word) => word.text))
  })

  it('are joined over a line end only at the ten hyphens, which stay', () => {
    expect(source.joined).toEqual(hyphensAtLineEnd)
    expect(sourceText.match(/-[ ]*\n/g)).toHaveLength(10)
  })

  it('keep the twelve double spaces where they are, and have no others', () => {
    const gaps = (words: Word[]): string[] =>
      words.flatMap((word, index) =>
        word.wideGap ? [`${index}: ${word.text}  ${words[index + 1]?.text}`] : [],
      )
    expect(gaps(manuscriptWords)).toEqual(gaps(sourceWords))
    expect(count(/ {2}/g, manuscript.abstract)).toBe(1)
    expect(count(/[^ ] {2}(?=[^ ])/g, manuscript.body.map((line) => line.text).join('\n'))).toBe(11)
    expect(manuscriptText).not.toMatch(/ {3}| \n/)
  })

  it('keep what a copy-editor would correct', () => {
    expect(count(/\bTPP\b/g)).toBe(2)
    expect(count(/ Afghanistan\.\(rrr\) /g)).toBe(1)
    expect(count(/ Kalashenkov /g)).toBe(1)
    expect(count(/ top’ of /g)).toBe(1)
    expect(count(/ "Jihadi" /g)).toBe(1)
    expect(count(/ \(Gunaratana & Iqbal, 2011\)\. /g)).toBe(1)
    expect(count(/ \(Rashed, 2000\)\. /g)).toBe(1)
    expect(count(/'/g)).toBe(22)
    expect(count(/\u2019/g)).toBe(32)
    expect(count(/\u2014/g)).toBe(3)
    // And no character that the source does not have.
    expect(new Set(allText)).toEqual(new Set(sourceText.replaceAll('\n', ' ')))
  })
})

describe('the citations of the paper', () => {
  const groups = manuscript.body.flatMap(({ text }) =>
    [...text.matchAll(citationGroup)].map((m) => m[1] ?? ''),
  )
  const keys = groups.flatMap((group) => group.split('; ').map((key) => key.slice(1)))

  it('are 40 in 39 groups with 17 keys, and none is left in words', () => {
    expect(keys).toHaveLength(40)
    expect(groups).toHaveLength(39)
    expect([...new Set(keys)].sort()).toEqual(Object.keys(authorYear).sort())
    expect(new Set(keys).size).toBe(17)
    expect(manuscript.body.filter(({ text }) => /\([^()]*, \d{4}/.test(text))).toEqual([])
  })

  it('have an entry each, but for the one whose name is misspelt', () => {
    const entries = [...bibliographyText.matchAll(/^@\w+\{([^,]+),$/gm)].map((m) => m[1] ?? '')
    expect(entries).toHaveLength(16)
    expect([...entries, 'rashed2000'].sort()).toEqual(Object.keys(authorYear).sort())
    expect(bibliographyText.match(/^ {2}galley-status = \{(unconfirmed|incomplete)\}$/gm)).toHaveLength(16)
  })
})

describe('the structure of the paper', () => {
  const lines = manuscript.body.filter(({ text }) => text !== '')
  const headings = lines.filter(({ text }) => /^#{1,2} /.test(text)).map(({ text }) => text)
  const bullets = lines.filter(({ text }) => text.startsWith('- '))

  it('has 24 headings, 8 of sections and 16 under them, with the numbers that were typed', () => {
    expect(headings).toHaveLength(24)
    expect(headings.filter((heading) => heading.startsWith('# '))).toHaveLength(8)
    const numbers = headings.map((heading) => /^#+ (\d)\. /.exec(heading)?.[1]).filter(Boolean)
    expect(numbers.join('')).toBe('12345612345674')
    expect(headings).toContain('# 4. Geopolitical and Regional Implications')
    expect(headings).toContain(`# ${manuscript.frontMatter.title}`)
  })

  it('has 7 bullets and 48 paragraphs, one line each', () => {
    expect(bullets).toHaveLength(7)
    expect(lines).toHaveLength(24 + 7 + 48)
    const ends = lines.filter(({ text }) => !text.startsWith('#')).map(({ text }) => text)
    expect(ends.filter((text) => !/(?:[.:]|\(rrr\))$/.test(text))).toEqual([])
    // Blocks are parted by one blank line; only bullets of one list follow each other directly.
    for (const { text, line } of lines.slice(1)) {
      const [before, above] = [manuscriptText.split('\n')[line - 2], manuscriptText.split('\n')[line - 3]]
      expect(before === '' ? above !== '' : text.startsWith('- ') && before?.startsWith('- '), text).toBe(
        true,
      )
    }
  })

  it('asks for what the text does not have, and fills nothing in', () => {
    expect(manuscript.frontMatter.contributors).toEqual([])
    expect(manuscript.frontMatter.queries).toHaveLength(2)
    expect(manuscript.abstract).not.toContain('\n')
  })
})

describe('the comparison', () => {
  const compare = (from: string, to: string): string[] => {
    expect(manuscriptText).toContain(from)
    return differences(sourceWords, wordsOfManuscript(manuscriptText.replace(from, to)))
  }

  it.each([
    ['a dropped word', 'insurgency against Afghan and NATO', 'insurgency Afghan and NATO', '“against”'],
    ['a doubled word', 'the Kalashenkov Culture', 'the the Kalashenkov Culture', '“the”'],
    ['a changed order', 'Over time, both the TTP', 'Over time, the both TTP', '“both the” | manuscript'],
    ['a corrected slip', 'Afghanistan.(rrr)', 'Afghanistan.', '“Afghanistan.(rrr)”'],
    ['a corrected quotation mark', '"Jihadi"', '“Jihadi”', '“"Jihadi"”'],
    ['a citation of another work', '[@rashed2000]', '[@rashid2000]', '“(Rashed,”'],
    ['a heading number', '# 4. Geopolitical', '# Geopolitical', '“4.”'],
    ['a lost hyphen', 're-ascension', 'reascension', '“re-ascension”'],
    ['a loss in the abstract', 'transnational jihadist network', 'transnational network', '“jihadist”'],
    ['a loss at the very end', 'stability in the region.\n', 'stability in the\n', '“region.”'],
    ['a lost bullet', '- Academic Journals', 'Academic Journals', '“\uF0B7”'],
  ])('finds %s', (_, from, to, expected) => {
    const found = compare(from, to)
    expect(found.length).toBeGreaterThan(0)
    expect(found.join('\n')).toContain(expected)
  })

  it('names the place on both sides, once for each difference', () => {
    const dropped = 'against Afghan and NATO forces'
    const line = manuscriptText.slice(0, manuscriptText.indexOf(dropped)).split('\n').length
    expect(compare(dropped, 'Afghan and NATO forces')).toEqual([
      `source word 994 (line 197): “against” | manuscript word 994 (line ${line}): nothing`,
    ])
  })
})
