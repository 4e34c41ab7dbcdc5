import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Lexicon } from '../../lib/lint/model/lexicon.ts'
import { Terms } from '../../lib/lint/model/terms.ts'

const assets = path.join(import.meta.dirname, '../../dist/assets')
let lexicon: Lexicon | undefined

/** The lexicon as it is shipped. */
export function readLexiconFile(): Lexicon {
  lexicon ??= new Lexicon(
    readFileSync(path.join(assets, 'lexicon/en.txt'), 'latin1'),
    readFileSync(path.join(assets, 'lexicon/variants.txt'), 'latin1'),
    new Terms(readFileSync(path.join(assets, 'terms/en.txt'))),
  )
  return lexicon
}
