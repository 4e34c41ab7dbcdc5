import type { Element } from 'xast'
import { element, generated } from '../element.ts'
import type { State } from '../state.ts'
import { walk } from '../walk.ts'

/** Which dialects the article uses, and what makes it accessible; new in JATS 1.3. */
export function processingMeta(state: State): Element | undefined {
  if (state.version === '1.2') return undefined
  const attributes = {
    'tagset-family': 'jats',
    'base-tagset': state.tagSet,
    'mathml-version': '3.0',
    'table-model': 'xhtml',
  }
  const features = accessibilityFeatures(state)
  return element(
    'processing-meta',
    attributes,
    features.length > 0 &&
      element('custom-meta-group', { 'content-type': 'accessibility-metadata' }, features.map(customMeta)),
  )
}

/** A feature by schema.org's vocabulary, as JATS4R (“Accessibility”) has it. */
function customMeta(feature: string): Element {
  const vocabulary = { vocab: 'schema.org', 'vocab-identifier': 'https://schema.org/accessibilityFeature' }
  const name = element('meta-name', {}, 'accessibilityFeature')
  return generated(element('custom-meta', vocabulary, name, element('meta-value', {}, feature)))
}

/** What the article offers to all of its readers: only what holds for each of its pictures and formulas. */
function accessibilityFeatures({ document }: State): string[] {
  const images: boolean[] = []
  let hasFormulas = false
  for (const node of walk({ type: 'root', children: [...document.children, ...document.notes] } as {
    type: string
  })) {
    if (node.type === 'image') images.push(Boolean((node as { alt?: string | null }).alt))
    if (node.type === 'math' || node.type === 'inlineMath') hasFormulas = true
  }
  return [
    ...(images.length > 0 && images.every(Boolean) ? ['alternativeText'] : []),
    ...(hasFormulas ? ['MathML', 'latex'] : []),
  ]
}
