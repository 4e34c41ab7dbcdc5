import type { TokenizeContext } from 'micromark-util-types'

/** Looking for ends that are not there may cost so many characters in one text, and no more. */
const allowance = 200_000
interface Spent {
  _texSpent?: number
}

/** Takes the characters of a search that found nothing off what a text may cost. */
export function spend(context: TokenizeContext, size: number): void {
  const state = context as TokenizeContext & Spent
  state._texSpent = (state._texSpent ?? 0) + size
}

/** Whether a text has used up what it may cost: then nothing more is looked for. */
export const isSpent = (context: TokenizeContext): boolean =>
  ((context as TokenizeContext & Spent)._texSpent ?? 0) > allowance
