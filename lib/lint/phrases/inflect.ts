/** Past tense and participle of the irregular verbs that the lists use. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  arise: ['arose', 'arisen'],
  be: ['was', 'been'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  fall: ['fell', 'fallen'],
  find: ['found', 'found'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  lead: ['led', 'led'],
  lie: ['lay', 'lain'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  rise: ['rose', 'risen'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shed: ['shed', 'shed'],
  show: ['showed', 'shown'],
  spend: ['spent', 'spent'],
  stand: ['stood', 'stood'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  undergo: ['underwent', 'undergone'],
  understand: ['understood', 'understood'],
  write: ['wrote', 'written'],
}

const cache = new Map<string, readonly string[]>()
/** Verbs of two syllables that double their last letter. */
const doubling = new Set([
  'refer',
  'occur',
  'commit',
  'permit',
  'admit',
  'prefer',
  'infer',
  'transfer',
  'control',
  'equip',
])

/**
 * The forms of a verb: base, third person, past tense, -ing form, participle.
 *
 * @param verb its base
 */
export function inflect(verb: string): readonly string[] {
  let forms = cache.get(verb)
  if (!forms) {
    const [past, participle] = irregular[verb] ?? [withEd(verb), withEd(verb)]
    forms = [verb, withS(verb), past, withIng(verb), participle]
    cache.set(verb, forms)
  }
  return forms
}

function withS(verb: string): string {
  if (verb === 'have') return 'has'
  if (verb === 'be') return 'is'
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function withEd(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${doubled(verb)}ed`
}

function withIng(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  return verb.endsWith('e') && !/[eo]e$/.test(verb) && verb !== 'be'
    ? `${verb.slice(0, -1)}ing`
    : `${doubled(verb)}ing`
}

function doubled(verb: string): string {
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) && verb.length > 2
  return short || doubling.has(verb) ? verb + verb.at(-1) : verb
}
