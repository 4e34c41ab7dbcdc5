import { element, type Result, text } from '../element.ts'

/** A hard line break. */
export function lineBreak(): Result {
  return [element('br'), text('\n')]
}
