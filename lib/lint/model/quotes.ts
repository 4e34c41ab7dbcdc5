import { append } from '../../document/append.ts'
import type { Block, Range } from './block.ts'

/** One quotation mark or apostrophe, as it stands in a block's text. */
export interface QuoteMark {
  at: number
  /** `apostrophe` also for primes of decades and dropped letters (’90s, ’n’). */
  role: 'open' | 'close' | 'apostrophe' | 'prime'
  /** `double`, `single`, or `angle` for guillemets. */
  kind: 'double' | 'single' | 'angle'
  character: string
}

/** The quotation marks of a block, the passages between them, and the marks without a partner. */
export interface Quotes {
  marks: QuoteMark[]
  /** Quoted passages, marks included, outermost only, in order. */
  passages: Range[]
  unpaired: QuoteMark[]
}

/** Quotations nested deeper than this are marks that were never closed. */
const deepest = 4

const quotePattern = /[“”„‟"‘’‚'«»‹›]/g
const letter = /[\p{L}\p{M}\p{N}\ufffc]/u
/** Words that drop their first letters: the mark before them is an apostrophe. */
const clipped = /^(?:tis|twas|em|til|cause|bout|round|n|neath|\d0s)(?![A-Za-z0-9])/i

/**
 * Reads the quotation marks of a block. A right single mark (or a straight one) is an apostrophe within a word,
 * after a plural or a name in s, x or z where no quotation is open, before a decade, and in clipped words.
 */
export function readQuotes(block: Block): Quotes {
  const { text } = block
  const marks: QuoteMark[] = []
  const passages: Range[] = []
  const unpaired: QuoteMark[] = []
  const open: QuoteMark[] = []
  const openIsLeft = guillemetsPointOut(text)
  quotePattern.lastIndex = 0
  for (let match = quotePattern.exec(text); match; match = quotePattern.exec(text)) {
    const mark = classify(text, match.index, open, openIsLeft)
    marks.push(mark)
    if (mark.role === 'open') {
      open.push(mark)
      if (open.length > deepest) unpaired.push(open.shift()!)
    } else if (mark.role === 'close') {
      const partner = findPartner(open, mark)
      if (partner === -1) {
        unpaired.push(mark)
        continue
      }
      const opening = open[partner]!
      append(unpaired, open.splice(partner).slice(1))
      // Also within a mark that nothing closes: what stands between two is quoted.
      while ((passages.at(-1)?.start ?? -1) > opening.at) passages.pop()
      passages.push({ start: opening.at, end: mark.at + 1 })
    }
  }
  append(unpaired, open)
  return { marks, passages, unpaired: unpaired.sort((a, b) => a.at - b.at) }
}

function findPartner(open: QuoteMark[], close: QuoteMark): number {
  for (let at = open.length - 1; at >= 0; at--) {
    if (open[at]!.kind === close.kind) return at
  }
  return -1
}

function classify(text: string, at: number, open: QuoteMark[], openIsLeft: boolean): QuoteMark {
  const character = text[at]!
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const kind = '"“”„‟'.includes(character) ? 'double' : '«»‹›'.includes(character) ? 'angle' : 'single'
  const make = (role: QuoteMark['role']): QuoteMark => ({ at, role, kind, character })
  const letterBefore = letter.test(before)
  const letterAfter = letter.test(after)
  if (kind === 'angle') return make('«‹'.includes(character) === openIsLeft ? 'open' : 'close')
  if (kind === 'double') {
    if (character === '"') {
      if (/\d/.test(before) && !open.some((mark) => mark.character === '"')) return make('prime')
      return make(opensAfter(before) && !/\s/.test(after) ? 'open' : closesStraight(open, before, after))
    }
    if (character === '„' || character === '‟') return make('open')
    // German and others close with “, which opens in English.
    if (character === '“') return make(open.some((mark) => mark.character === '„') ? 'close' : 'open')
    return make('close')
  }
  if (character === '‘') return make(open.some((mark) => mark.character === '‚') ? 'close' : 'open')
  if (character === '‚') return make('open')
  if (letterBefore && letterAfter) return make('apostrophe')
  if (/(?:^|[\s’'])n$/.test(text.slice(Math.max(0, at - 3), at)) && /['’]n$/.test(text.slice(at - 2, at)))
    return make('apostrophe')
  if (/^s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 3)) && !/[\s([—–]/.test(before))
    return make('apostrophe')
  const opened = open.some((mark) => mark.kind === 'single')
  if (clipped.test(text.slice(at + 1, at + 8)) && !letterBefore) return make('apostrophe')
  if (/\d/.test(before) && character === "'" && !opened) return make('prime')
  if (!letterBefore && letterAfter && character === "'") return make('open')
  if (/[sxzSXZ]/.test(before) && !opened) return make('apostrophe')
  if (
    /in$/i.test(text.slice(Math.max(0, at - 2), at)) &&
    !opened &&
    /[a-z]in$/i.test(text.slice(at - 3, at))
  ) {
    return make('apostrophe')
  }
  if (character === "'" && !opened && !letterBefore && /\s/.test(before)) return make('open')
  return make('close')
}

function opensAfter(before: string): boolean {
  return /[\s([{—–\-/“‘]/.test(before)
}

function closesStraight(open: QuoteMark[], before: string, after: string): QuoteMark['role'] {
  if (open.some((mark) => mark.character === '"')) return 'close'
  return /\s/.test(before) || letter.test(after) ? 'open' : 'close'
}

/** French and most languages write «…», German and Danish often »…«: the first one in the text decides. */
function guillemetsPointOut(text: string): boolean {
  const left = text.search(/[«‹]/)
  const right = text.search(/[»›]/)
  return right === -1 || (left !== -1 && left < right)
}
