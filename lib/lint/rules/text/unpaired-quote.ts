import type { Block } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import type { QuoteMark } from '../../model/quotes.ts'
import { defineRule } from '../../rule.ts'

/** A quotation mark that opens or closes nothing. */
export const unpairedQuote = defineRule({
  id: 'text/unpaired-quote',
  severity: 'error',
  summary: 'A quotation mark without its partner.',
  fix: 'certain',
  check(model, report) {
    for (const block of model.blocks) {
      for (const mark of model.quotes(block).unpaired) {
        if (runsOn(model, block, mark)) continue
        const { at, character, role } = mark
        const stray = isStray(block, mark)
        report({
          span: { block, start: at, end: at + 1 },
          reason: `Unexpected \`${character}\` that ${role === 'open' ? 'opens a quotation nobody closes' : 'closes nothing'}, expected its partner or none`,
          expected: stray ? [''] : [],
          fix: stray ? 'certain' : 'none',
          severity: mark.kind === 'single' && !stray ? 'warning' : 'error',
          evidence: `No quotation is open in this paragraph that \`${character}\` could close`,
          note: `There is no ${role === 'open' ? 'closing' : 'opening'} mark for it in this paragraph`,
        })
      }
    }
  },
})

/** A quotation of several paragraphs opens anew in each and closes in the last. */
function runsOn(model: DocumentModel, block: Block, mark: QuoteMark): boolean {
  if (mark.role !== 'open') return false
  const next = model.blocks[block.index + 1]
  return next?.text.trimStart().startsWith(mark.character) ?? false
}

/** A single closing mark after a word in small letters, before another word: no possessive, no foreign name. */
function isStray({ text }: Block, { at, kind, role }: QuoteMark): boolean {
  return (
    kind === 'single' &&
    role === 'close' &&
    /(?:^|\s)[a-z]{2,}$/.test(text.slice(Math.max(0, at - 30), at)) &&
    /^\s+[a-z]{2,}/.test(text.slice(at + 1, at + 30))
  )
}
