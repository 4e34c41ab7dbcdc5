import { titleText } from '../front-text.ts'
import { placeOfField } from '../place.ts'
import type { Check } from './check.ts'
import { limitedLength } from './limited-length.ts'

/** Whether there is a title, and how long it is with its subtitle. */
export const checkTitle: Check = (submission) => {
  const { document, limits } = submission
  const text = titleText(document)
  const item = { id: 'title', title: 'Title', key: 'limits.title', ...placeOfField('title', submission) }
  const says = 'every article has a title'
  if (text === '') {
    const fix = 'Give “title: …” in the front matter.'
    return [{ ...item, state: 'red', evidence: 'There is none', says, fix }]
  }
  if (!limits.title) return [{ ...item, state: 'green', evidence: 'There is one', says }]
  return [{ ...item, ...limitedLength(text, limits.title, { ...item, fix: 'Shorten the title.' }) }]
}
