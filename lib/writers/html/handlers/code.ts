import type { Code } from 'mdast'
import { element, type Result } from '../element.ts'

/** A block of code; its language is a class. It scrolls in its box, also by keyboard. */
export function code(node: Code): Result {
  const language = node.lang?.replace(/[^\w.+#-]/g, '')
  return element('pre', { tabIndex: 0 }, [
    element('code', { className: language ? [`language-${language}`] : undefined }, [node.value]),
  ])
}
