import { element, type Result } from '../element.ts'

/** A break between topics. */
export function thematicBreak(): Result {
  return element('hr')
}
