import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Lexicon } from '../../lib/lint/model/lexicon.ts'

const folder = path.join(import.meta.dirname, '../../dist/assets/lexicon')
let lexicon: Lexicon | undefined

/** The lexicon as it is shipped. */
export function readLexiconFile(): Lexicon {
  lexicon ??= new Lexicon(
    readFileSync(path.join(folder, 'en.txt'), 'latin1'),
    readFileSync(path.join(folder, 'variants.txt'), 'latin1'),
  )
  return lexicon
}
