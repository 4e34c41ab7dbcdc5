/** Abstract nouns, adjectives and verbs of papers that say the same, as a writer tries one after the other. */
const groups = [
  'development growth progress expansion evolution advancement',
  'method approach technique procedure way methodology',
  'aim goal objective purpose target intention',
  'importance significance relevance',
  'effect impact influence consequence result outcome',
  'cause reason origin source',
  'problem issue difficulty challenge obstacle',
  'study research investigation inquiry examination analysis',
  'increase rise growth gain',
  'decrease reduction decline drop fall',
  'part component element portion section',
  'kind type sort category class',
  'choice selection option decision',
  'change alteration modification shift',
  'connection link relation relationship association tie bond',
  'idea concept notion thought',
  'opinion view belief position stance',
  'rule law regulation norm principle',
  'area region zone territory',
  'group team band faction',
  'help aid assistance support',
  'use usage application employment',
  'benefit advantage gain profit',
  'danger risk threat hazard',
  'power strength force might',
  'fight struggle battle conflict combat',
  'attack assault strike raid',
  'answer response reply reaction',
  'beginning start onset outset',
  'end ending conclusion completion finish',
  'lack absence shortage deficit',
  'amount quantity volume number',
  'speed velocity rate pace',
  'size extent scale magnitude',
  'shape form structure',
  'error mistake fault',
  'difference distinction discrepancy',
  'similarity resemblance likeness',
  'proof evidence confirmation',
  'test trial experiment examination',
  'plan scheme strategy',
  'ability capability capacity skill',
  'knowledge understanding awareness',
  'agreement consensus accord',
  'cooperation collaboration partnership',
  'barrier obstacle hindrance',
  'freedom liberty independence autonomy',
  'wealth prosperity affluence',
  'poverty hardship deprivation',
  'illness disease sickness',
  'worker employee labourer laborer',
  'child infant kid',
  'house home dwelling residence',
  'big large huge great',
  'small little tiny minor',
  'important significant crucial vital essential',
  'fast quick rapid swift',
  'easy simple straightforward',
  'hard difficult challenging',
  'show demonstrate display exhibit',
  'increase grow rise expand',
  'begin start commence',
  'finish end complete conclude',
  'improve enhance better',
  'former previous earlier prior',
  'whole entire complete total',
  'clear obvious evident apparent',
  'correct right accurate',
  'wrong incorrect false',
]

const byWord = new Map<string, Set<number>>()
for (const [at, group] of groups.entries()) {
  for (const word of group.split(' ')) {
    const own = byWord.get(word)
    if (own) own.add(at)
    else byWord.set(word, new Set([at]))
  }
}

/** Whether two words, singular or plural, are tried for one another. */
export function areSynonyms(a: string, b: string): boolean {
  if (a === b || a.endsWith('s') !== b.endsWith('s')) return false
  const other = byWord.get(b) ?? byWord.get(b.replace(/s$/, ''))
  const own = byWord.get(a) ?? byWord.get(a.replace(/s$/, ''))
  return own !== undefined && other !== undefined && [...own].some((group) => other.has(group))
}
