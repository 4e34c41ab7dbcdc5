import { resolveAll } from 'micromark-util-resolve-all'
import type { Event, Resolver, Token, TokenizeContext, TokenType } from 'micromark-util-types'

/** micromark keeps the open `[` and `![` of a text here; its own types do not say so. */
interface LabelStarts {
  _labelStarts?: (Token & { _balanced?: boolean; _inactive?: boolean })[]
}

/** A closing bracket that knows what it closes. */
interface ClosingToken extends Token {
  _opening?: Token
}

/** The innermost bracket that is open at this point of a text. */
export function openBracket(context: TokenizeContext): Token | undefined {
  const starts = (context as TokenizeContext & LabelStarts)._labelStarts
  if (!starts) return undefined
  while (starts.length > 0 && starts[starts.length - 1]!._balanced) starts.pop()
  return starts[starts.length - 1]
}

/** Opens a bracket of our own kind, so that `]` closes it and not one around it. */
export function pushBracket(context: TokenizeContext, token: Token): void {
  const starts = context as TokenizeContext & LabelStarts
  starts._labelStarts ??= []
  starts._labelStarts.push(token)
}

/** Takes the innermost open bracket off, as it is closed now. */
export function closeBracket(context: TokenizeContext, closing: Token): void {
  const opening = openBracket(context) as (Token & { _balanced?: boolean }) | undefined
  if (!opening) return
  // A construct that was tried before ours has given this bracket up; it is ours now.
  opening._balanced = false
  ;(closing as ClosingToken)._opening = opening
  ;(context as TokenizeContext & LabelStarts)._labelStarts?.pop()
}

/**
 * Makes a resolver that wraps everything from an opening bracket to the end of the events in a token.
 *
 * @param type of the token that is put around
 * @param closing type of the token that was given to `closeBracket`
 */
export function wrapBrackets(type: TokenType, closing: TokenType): Resolver {
  return (events, context) => {
    let close = events.length
    while (close-- > 0) if (events[close]![0] === 'enter' && events[close]![1].type === closing) break
    const opening = (events[close]?.[1] as ClosingToken | undefined)?._opening
    let open = close
    while (open-- > 0) if (events[open]![0] === 'enter' && events[open]![1] === opening) break
    if (!opening || open < 0) return events

    let exit = open
    while (events[exit]![0] !== 'exit' || events[exit]![1] !== opening) exit++
    const group: Token = { type, start: { ...opening.start }, end: { ...events[events.length - 1]![1].end } }
    const inner = resolveAll(
      context.parser.constructs.insideSpan.null ?? [],
      events.slice(exit + 1, close),
      context,
    )
    const wrapped: Event[] = [
      ['enter', group, context],
      ...events.slice(open, exit + 1),
      ...inner,
      ...events.slice(close),
      ['exit', group, context],
    ]
    opening.type = 'bracketOpening'
    events.length = open
    for (const event of wrapped) events.push(event)
    return events
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bracketOpening: 'bracketOpening'
  }
}
