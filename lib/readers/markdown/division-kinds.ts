import type { Division } from '../../document/nodes.ts'

/** Boxes by the names that Quarto, MyST, Docusaurus, GitHub and LaTeX classes give them. */
const admonitions: Record<string, string> = {
  note: 'note',
  tip: 'tip',
  hint: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
  danger: 'danger',
  attention: 'attention',
  error: 'error',
  seealso: 'seealso',
  admonition: 'admonition',
}

/** Theorem-like divisions (amsthm, Quarto's “Theorems and Proofs”, MyST's proof extension). */
const theorems = new Set([
  'theorem',
  'lemma',
  'corollary',
  'proposition',
  'conjecture',
  'definition',
  'example',
  'exercise',
  'solution',
  'remark',
  'proof',
  'algorithm',
  'axiom',
  'claim',
  'observation',
  'criterion',
  'property',
  'assumption',
  'hypothesis',
])

/** Quarto's prefixes of the ids of theorems (“Cross-reference options”). */
const theoremIds: Record<string, string> = {
  ...{
    thm: 'theorem',
    lem: 'lemma',
    cor: 'corollary',
    prp: 'proposition',
    cnj: 'conjecture',
    def: 'definition',
  },
  ...{ exm: 'example', exr: 'exercise', sol: 'solution', rem: 'remark', alg: 'algorithm' },
}

/** What the classes and the id of a division say that it is. */
export function divisionKind(classes: readonly string[], id = ''): Pick<Division, 'kind' | 'name'> {
  for (const name of classes) {
    const plain = name.toLowerCase().replace(/^(?:callout-|prf:|alert-)/, '')
    if (Object.hasOwn(admonitions, plain)) return { kind: 'admonition', name: admonitions[plain]! }
    if (theorems.has(plain)) return { kind: 'theorem', name: plain }
  }
  // Quarto's callout of no type is a box without a word of its own.
  if (classes.includes('callout')) return { kind: 'admonition' }
  const prefix = /^([a-z]{3})[-:]/.exec(id)?.[1] ?? ''
  if (Object.hasOwn(theoremIds, prefix)) return { kind: 'theorem', name: theoremIds[prefix]! }
  return { kind: classes.includes('details') ? 'details' : 'group' }
}
