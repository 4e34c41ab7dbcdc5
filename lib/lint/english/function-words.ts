const set = (words: string) => new Set(words.split(' '))

/** Articles, demonstratives, possessives and quantifiers. */
export const determiners = set(
  'the a an this that these those my your his her its our their some any no each every either neither both all half ' +
    'such what which whose many much few little several more most less fewer least enough another other',
)
/** Prepositions of one word. */
export const prepositions = set(
  'of in on at by for with from to into onto over under between among amongst against during before after since until ' +
    'till through throughout across along around about above below beneath beside besides beyond behind despite except ' +
    'inside outside near off per plus than toward towards upon versus via within without as like unlike amid amidst',
)
/** Coordinating and subordinating conjunctions. */
export const conjunctions = set(
  'and or but nor yet so because although though while whereas if unless whether when where since as than that once ' +
    'until lest provided however therefore',
)
/** Forms of be, have and do, and the modal verbs. */
export const auxiliaries = set(
  'is are was were be been being am has have had having do does did doing can could may might must shall should will ' +
    'would ought cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t can’t couldn’t won’t ' +
    'wouldn’t shouldn’t',
)
/** Personal, relative and indefinite pronouns. */
const pronouns = set(
  'i you he she it we they me him us them mine yours hers ours theirs myself yourself himself herself itself ourselves ' +
    'themselves who whom whose which that what someone anyone everyone nobody somebody something anything everything ' +
    'nothing one ones none',
)
/** Adverbs that stand before a verb or an adjective and in no name. */
export const adverbs = set(
  'also not often never always usually generally typically mainly mostly largely primarily previously recently already ' +
    'still even only just now then thus hence here there again later soon once twice rather quite very too almost nearly ' +
    'further furthermore moreover nevertheless nonetheless instead otherwise indeed perhaps maybe however therefore ' +
    'consequently subsequently currently finally initially eventually simply merely well',
)

/** Whether a word says nothing by itself. */
export function isFunctionWord(key: string): boolean {
  return (
    determiners.has(key) ||
    prepositions.has(key) ||
    conjunctions.has(key) ||
    auxiliaries.has(key) ||
    pronouns.has(key) ||
    adverbs.has(key)
  )
}
