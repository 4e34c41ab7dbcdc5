import { defineRule } from '../../rule.ts'

/** Adjectives of one syllable, and some of two in -y and -le, that have forms of their own. */
const regular =
  'strict strong weak cheap fast slow safe broad wide narrow high low large small tall dense rich poor young long short bright dark light ' +
  'clean harsh rough smooth soft steep thick thin tight loose warm cool weird wise coarse crude bold brave rare scarce stark stiff smart ' +
  'easy busy early heavy noisy happy healthy wealthy lengthy messy risky tiny ugly dirty lucky funny angry hungry pretty simple humble gentle'
const special: Readonly<Record<string, string>> = {
  big: 'bigger',
  sad: 'sadder',
  fat: 'fatter',
  dim: 'dimmer',
}

function comparative(adjective: string, ending: 'er' | 'est'): string {
  const own = special[adjective]
  if (own) return ending === 'er' ? own : own.replace(/er$/, 'est')
  if (adjective.endsWith('y')) return `${adjective.slice(0, -1)}i${ending}`
  if (adjective.endsWith('e')) return adjective + ending.slice(1)
  return /^(?:thin)$/.test(adjective) ? `${adjective}n${ending}` : adjective + ending
}

const adjectives = new Set([...regular.split(' '), ...Object.keys(special)])

/** “more strict” where English says “stricter”. */
export const comparativeForm = defineRule({
  id: 'text/comparative-form',
  severity: 'suggestion',
  summary: '“more” or “most” before a short adjective that has a comparative of its own.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    for (const { block, words, at, word } of model.englishWords) {
      if (word.key !== 'more' && word.key !== 'most') continue
      const next = words[at + 1]
      if (next?.gap !== ' ' || !adjectives.has(next.text)) continue
      const [after, before] = [words[at + 2], words[at - 1]]
      // “more sad than angry”, “more and more strict”, “much more long-term”, “the more high dimensional”.
      if (after?.gap.startsWith('-') || before?.key === 'and' || before?.key === 'once') continue
      if (after?.key === 'than' && adjectives.has(words[at + 3]?.key ?? '')) continue
      if (
        /^(?:light|cool|clean|long|short|high|low|early|large|small|fast|rich|poor|young)$/.test(next.text) &&
        after?.gap === ' ' &&
        !/^(?:than|and|or|in|on|for|as)$/.test(after.key)
      )
        continue
      const form = comparative(next.text, word.key === 'more' ? 'er' : 'est')
      const expected = /^\p{Lu}/u.test(word.text) ? form[0]!.toUpperCase() + form.slice(1) : form
      report({
        span: { block, start: word.start, end: next.end },
        reason: `Unexpected \`${word.text} ${next.text}\`, expected \`${expected}\``,
        expected: [expected],
        note: 'Short adjectives have a comparative of their own',
      })
    }
  },
})
