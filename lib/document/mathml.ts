/** Elements of MathML whose first child is a base, and how many scripts follow it (MathML Core, “Scripts”). */
const scripts: Readonly<Record<string, number>> = {
  msub: 1,
  msup: 1,
  mover: 1,
  munder: 1,
  msubsup: 2,
  munderover: 2,
}

/**
 * The children that an element of MathML may have: Temml gives the parts of an operator's name below an accent
 * (`\widetilde{\operatorname{IC}}`) as many children where there must be one.
 *
 * @param group makes one element of several
 */
export function withOneBase<T>(name: string, children: T[], group: (parts: T[]) => T): T[] {
  const count = scripts[name]
  if (count === undefined || children.length <= count + 1) return children
  return [group(children.slice(0, -count)), ...children.slice(-count)]
}

const afterAlignment =
  /(<\/mtd><mtd class="tml-left" style="padding-left:0em;[^"]*"><mrow>)<mo(?: form="prefix" stretchy="false")?>([+−±∓∼])<\/mo>/g

/**
 * Lets a sign right behind an alignment point, `&+ b`, stand between what is before and behind it, as in TeX
 * (amsmath begins such a cell with an empty group). Temml, and browsers for a relation that may be a sign of its
 * own, take it for one of what follows, and set it close.
 *
 * @param markup what Temml made of a formula; text in it is escaped
 */
export function spaceAfterAlignment(markup: string): string {
  return markup.replace(afterAlignment, '$1<mo form="infix">$2</mo>')
}
