import { type EntryRule, textOfField } from '../reference-rule.ts'

/** Pages run forwards. “231–5” stands for 231–235, as many styles print it. */
export const pagesInOrder: EntryRule = ({ item }) => {
  const found = /^([A-Za-z]{0,3})(\d{1,7})\s*[-–—]+\s*([A-Za-z]{0,3})(\d{1,7})$/.exec(
    textOfField(item, 'page'),
  )
  if (!found) return []
  const [, letter = '', first = '', secondLetter = '', last = ''] = found
  if (secondLetter !== '' && secondLetter !== letter) return []
  const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  if (Number(whole) >= Number(first)) return []
  return [{ text: `pages ${found[0]} run backwards`, field: 'page', state: 'red' }]
}
