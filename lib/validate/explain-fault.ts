import { contentModelOf, misfitOf } from './content-model.ts'
import type { Fault } from './dtd-validator.ts'
import type { OutlineElement } from './xml-outline.ts'

/** A fault in words, with the element that it is about. */
export interface Explanation {
  reason: string
  /** Index in the outline. */
  element: number
}

/** A kind of libxml2's messages (`valid.c`) and what it means. `{1}` is the first part that the pattern finds. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^No declaration for element (\S+)/, 'Unexpected element `{1}`, expected an element of JATS'],
  [
    /^No declaration for attribute (\S+) of element (\S+)/,
    'Unexpected attribute `{1}` on `{2}`, expected an attribute that JATS has there',
  ],
  [
    /^Value "(.*)" for attribute (\S+) of (\S+) is not among the enumerated set/s,
    'Unexpected value `{1}` of `{2}` on `{3}`, expected one of the values that JATS lists',
  ],
  [
    /^Syntax of value for attribute (\S+) of (\S+) is not valid/,
    'Unexpected form of `{1}` on `{2}`, expected a value that is legal there',
  ],
  [
    /^Value for attribute (\S+) of (\S+) (?:is different from default|must be) "(.*)"/s,
    'Unexpected value of `{1}` on `{2}`, expected `{3}`',
  ],
  [
    /^Element (\S+) does not carry attribute (\S+)/,
    'Unexpected `{1}` without `{2}`, expected that attribute',
  ],
  [/^ID (.+) already defined/s, 'Unexpected second use of the id `{1}`, expected each id once'],
  [
    /^IDREFS? attribute (\S+) references an unknown ID "(.*)"/s,
    'Unexpected reference to `{2}`, expected an id that stands in the article',
  ],
  [/^Element (\S+) was declared EMPTY/, 'Unexpected content of `{1}`, expected none'],
  [/^Element (\S+) was declared #PCDATA/, 'Unexpected element in `{1}`, expected text only'],
  [
    /^Element (\S+) is not declared in (\S+) list of possible children/,
    'Unexpected `{1}` in `{2}`, expected text and the elements that JATS has there',
  ],
]

/**
 * Says what a fault means, and finds the element that is to blame: the child that stands where it must not, not the
 * parent that libxml2 names.
 *
 * @param element index of the element on whose line the fault is
 */
export function explainFault(
  fault: Fault,
  element: number,
  outline: readonly OutlineElement[],
  dtd: string,
): Explanation {
  const parent = /^Element (\S+) is not declared in (\S+) list/.exec(fault.message)
  if (/content does not follow the DTD/.test(fault.message)) return explainContent(element, outline, dtd)
  const blamed = parent ? childNamed(parent[1]!, element, outline) : element
  const full = outline[element]?.name ?? ''
  const local = full.slice(full.indexOf(':') + 1)
  for (const [pattern, words] of kinds) {
    const match = pattern.exec(fault.message)
    if (!match) continue
    // libxml2 names elements without their prefix.
    const say = (_: string, group: string): string =>
      match[Number(group)] === local ? full : (match[Number(group)] ?? '')
    return { reason: words.replace(/\{(\d)\}/g, say), element: blamed }
  }
  return { reason: `Unexpected content, expected valid JATS: ${fault.message}`, element }
}

/** libxml2 reports a wrong child of mixed content at its parent. */
function childNamed(name: string, parent: number, outline: readonly OutlineElement[]): number {
  return outline[parent]?.children.find((child) => outline[child]?.name === name) ?? parent
}

function explainContent(index: number, outline: readonly OutlineElement[], dtd: string): Explanation {
  const parent = outline[index]
  const model = parent && contentModelOf(dtd, parent.name)
  if (!parent || !model) return { reason: 'Unexpected content, expected valid JATS', element: index }
  const children = parent.children.map((child) => outline[child]!.name)
  const misfit = misfitOf(model, children)
  if (!misfit) {
    return { reason: `Unexpected text in \`${parent.name}\`, expected elements only`, element: index }
  }
  const child = children[misfit.index]
  const expected = list(misfit.expected)
  if (child === undefined) {
    return { reason: `Unexpected end of \`${parent.name}\`, expected ${expected}`, element: index }
  }
  const before = misfit.index > 0 ? ` after \`${children[misfit.index - 1]}\`` : ''
  return {
    reason: `Unexpected \`${child}\`${before} in \`${parent.name}\`, expected ${expected || 'nothing more'}`,
    element: parent.children[misfit.index]!,
  }
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `\`${name}\``)
  return names.length > 6 ? `${shown.join(', ')} or another of ${names.length}` : shown.join(' or ')
}
