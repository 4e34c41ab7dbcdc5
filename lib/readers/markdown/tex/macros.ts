import { type OffsetMap, OffsetMapBuilder, sourceOffset } from '../../../document/offset-map.ts'
import type { Reading } from '../construct.ts'
import { texDefinitions } from './definitions.ts'
import type { Range } from './scan.ts'

/** A macro of the text: what it stands for, and how many arguments that has. */
export interface Macro {
  body: string
  arity: number
}

/** All macros of a manuscript may grow to so many characters in it, and no more. */
const allowance = 100_000

const defined = new WeakMap<object, { macros: ReadonlyMap<string, Macro>; spent: number }>()

/** The macro of a name, which the front matter's `header-includes` or the text itself defines. */
export function macroOf(name: string, { file, source }: Reading): Macro | undefined {
  const known = defined.get(file) ?? { macros: macrosIn(source), spent: 0 }
  defined.set(file, known)
  return known.spent > allowance ? undefined : known.macros.get(`\\${name}`)
}

function macrosIn(source: string): Map<string, Macro> {
  const macros = new Map<string, Macro>()
  for (const [name, body] of Object.entries(texDefinitions(source))) {
    const numbers = [...body.matchAll(/#([1-9])/g)].map(([, number]) => Number(number))
    macros.set(name, { body: whole(body), arity: Math.max(0, ...numbers) })
  }
  return macros
}

/** Half of an environment, as in `\newcommand{\wide}{\begin{landscape}}`, only turns the page. */
function whole(body: string): string {
  const halves = /\\(?:begin|end)\s*\{[A-Za-z]+\*?\}/g
  return (body.match(halves)?.length ?? 0) % 2 === 0 ? body : body.replace(halves, '')
}

/**
 * Puts arguments into a macro's text.
 *
 * @param args ranges of `tex`, without braces
 * @param map from `tex` into the source
 * @param at where the call stands in the source: the macro's own characters stand there too
 */
export function expand(
  { body }: Macro,
  args: readonly Range[],
  tex: string,
  map: OffsetMap,
  at: number,
  reading: Reading,
): { text: string; map: OffsetMap } {
  const builder = new OffsetMapBuilder()
  for (const piece of body.split(/(#[1-9])/)) {
    const range = /^#[1-9]$/.test(piece) ? args[Number(piece[1]) - 1] : undefined
    for (let index = range?.start ?? 0; range && index < range.end; index++) {
      const from = sourceOffset(map, index, 'start')
      builder.add(tex[index]!, from, sourceOffset(map, index + 1, 'end') - from)
    }
    if (!range) for (const sign of piece) builder.add(sign, at, 0)
  }
  const known = defined.get(reading.file)
  if (known) known.spent += builder.text.length
  return { text: builder.text, map: builder.map }
}
