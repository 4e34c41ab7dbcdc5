// Terms that general dictionaries lack: of the sciences, of programs and of Python's packages, from the word lists of
// the package scope @cspell. One file of lines, sorted by code unit, so that a term is found by binary search in the
// bytes as they were read (see lib/lint/model/terms.ts).
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeTrie } from 'cspell-trie-lib'

const { resolve } = createRequire(import.meta.url)

export default async function terms({ target }) {
  const found = new Set()
  // What is longer than this is no slip for a word; names of species begin with a capital, and no rule asks for them.
  const add = (term) => {
    if (/^[a-z]{5,24}$/.test(term)) found.add(term)
  }
  for (const term of decodeTrie(listOf('dict-scientific-terms-us/dict/custom_scientific_US.trie.gz')).words())
    add(term)
  for (const file of ['dict-software-terms/dict/softwareTerms.txt.gz', 'dict-python/dict/python.txt']) {
    for (const line of listOf(file).toString('utf8').split('\n')) add(line.trim().toLowerCase())
  }
  writeFileSync(path.join(target, 'en.txt'), `\n${[...found].sort().join('\n')}\n`, 'latin1')
}

function listOf(file) {
  const [name, ...inner] = file.split('/')
  const bytes = readFileSync(path.join(path.dirname(resolve(`@cspell/${name}`)), ...inner))
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}
