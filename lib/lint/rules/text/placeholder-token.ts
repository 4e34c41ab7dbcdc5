import type { Block } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { romanNumber } from '../../model/headings.ts'
import { defineRule } from '../../rule.ts'

/** Leftovers of writing that nobody keeps on purpose, with what they stand for. */
const leftovers: readonly { pattern: RegExp; severity: 'error' | 'warning' }[] = [
  {
    pattern:
      /\[(?:cite|citation|citation needed|refs?|references?|author, year|insert [^\]\n]{1,40}|add [^\]\n]{1,40})\]/gi,
    severity: 'error',
  },
  { pattern: /\((?:author(?:s|\(s\))?,? year|cite|citation(?: needed)?|refs?)\)/gi, severity: 'error' },
  { pattern: /(?:^|[([\s])(?:TODO|FIXME|TBD|TKTK|XXX)(?=[:\])])/g, severity: 'error' },
  { pattern: /(?<![\p{L}\p{N}_-])(?:TODO|FIXME|TKTK|X{4,8})(?![\p{L}\p{N}_-])/gu, severity: 'warning' },
  {
    pattern:
      /(?:sections?|secs?\.?|figures?|figs?\.?|tables?|tab\.|equations?|eqs?\.?|chapters?|appendix)[\s\u00a0]\(?\?{1,3}(?![A-Za-z0-9])/gi,
    severity: 'error',
  },
  { pattern: /[([]\?{1,4}[)\]]|\?{3,}/g, severity: 'error' },
  { pattern: /lorem ipsum/gi, severity: 'error' },
  { pattern: /error! (?:reference source|bookmark) not (?:found|defined)/gi, severity: 'error' },
  { pattern: /click or tap here to enter text/gi, severity: 'error' },
  { pattern: /insert (?:figure|table|citation|reference)s?(?: \d+)? (?:about )?here/gi, severity: 'error' },
]

/** One small letter again and again, alone in parentheses. */
const letters = /(?<!\s)\s*\((\p{Ll})\1{1,9}\)/gu
/** Doubled letters in parentheses that mean something: units, “pages”, Roman numerals, addresses. */
const meant = new Set(['mm', 'cc', 'pp', 'ss', 'ff', 'll', 'dd', 'ww', 'www', 'vv', 'aa', 'bb'])

/** Something that was to be replaced before anyone else read it. */
export const placeholderToken = defineRule({
  id: 'text/placeholder-token',
  severity: 'error',
  summary: 'A leftover of writing: a placeholder for a citation, a number or a text.',
  fix: 'certain',
  check(model, report) {
    let enumerates: boolean | undefined
    for (const block of model.blocks) {
      for (const match of block.text.matchAll(letters)) {
        const token = match[0].trim().slice(1, -1)
        if (meant.has(token) || (token.length === 2 && token !== 'xx')) continue
        if (romanNumber(token.toUpperCase()) !== undefined) {
          if (/^i+$/.test(token)) continue
          enumerates ??= enumeratesInRoman(model)
          if (enumerates) continue
        }
        if (/[\p{N})]/u.test(block.text[match.index - 1] ?? '')) continue
        report({
          span: { block, start: match.index, end: match.index + match[0].length },
          reason: `Unexpected placeholder \`(${token})\`, expected a citation or nothing`,
          expected: [''],
          fix: token.length > 2 ? 'certain' : 'offered',
          evidence:
            'One letter again and again, alone in parentheses, is no word, unit or numeral of this manuscript',
          note: 'If it stands for a citation, put the citation here',
        })
      }
      for (const { start, end, severity } of leftoversIn(block)) {
        const token = block.text.slice(start, end)
        if (token.includes('XXX') && speaksOfChromosomes(model)) continue
        // “the reference system (ref)”: the subscript that stands for it in the formulas.
        if (
          token === '(ref)' &&
          /\bref\p{Ll}+\b[^.;:()]{0,30}$/u.test(block.text.slice(Math.max(0, start - 60), start))
        )
          continue
        report({
          span: { block, start, end },
          reason: `Unexpected placeholder \`${token}\`, expected what it stands for`,
          severity,
          note: 'Put in what is missing, or take it out',
        })
      }
    }
  },
})

function leftoversIn(block: Block): { start: number; end: number; severity: 'error' | 'warning' }[] {
  const found: { start: number; end: number; severity: 'error' | 'warning' }[] = []
  for (const { pattern, severity } of leftovers) {
    for (const match of block.text.matchAll(pattern)) {
      const lead = match[0].length - match[0].trimStart().length
      const start = match.index + lead + (/^[([](?:TODO|FIXME|TBD|XXX)/.test(match[0].trim()) ? 1 : 0)
      const end = match.index + match[0].length
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, severity })
    }
  }
  return found
}

/** Whether the manuscript counts with (i), (iv), (ix)…: then (xx) is a numeral. */
function enumeratesInRoman(model: DocumentModel): boolean {
  return model.blocks.some(({ text }) => /\((?:i|ii|iv|vi{0,3}|ix|xi{0,3}|xiv|xv)\)/.test(text))
}

/** Whether “XXX” may be a karyotype. */
function speaksOfChromosomes(model: DocumentModel): boolean {
  return model.blocks.some(({ text }) => /\b(?:4[5-9],X|karyotyp|chromosom|trisom)/i.test(text))
}
