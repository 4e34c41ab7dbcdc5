import type { CslName } from '../../../document/document.ts'
import type { EntryRule, ReferenceFault } from '../reference-rule.ts'

const body =
  /\b(?:agency|academy|association|authority|board|bureau|cent(?:er|re)s?|college|commission|committee|company|consortium|corporation|council|department|federation|foundation|fund|government|institut(?:e|es|ion)|library|ministry|museum|office|organi[sz]ation|party|press|programme|secretariat|service|society|survey|team|union|universit(?:y|ies)|working group|collaboration|network|project|laborator(?:y|ies)|nations)\b/i
const connective = /^(?:of|for|on|the|and|in|to|&)$/i

/** Names that were cut wrongly: an institution taken for a person, two people in one name, “et al.” as a name. */
export const cutNames: EntryRule = ({ item }) => [
  ...faultsIn(item.author ?? [], 'author'),
  ...faultsIn(item.editor ?? [], 'editor'),
]

function faultsIn(names: readonly CslName[], field: string): ReferenceFault[] {
  return names.flatMap((name, index): ReferenceFault[] => {
    const { family = '', given = '', literal = '' } = name
    const particle = name['non-dropping-particle'] ?? name['dropping-particle'] ?? ''
    const whole = [given, particle, family].filter(Boolean).join(' ')
    const fault = (text: string): ReferenceFault[] => [{ text, field, state: 'amber' }]
    const next = names[index + 1]
    if (literal === '' && isInstitution(given, particle, family)) {
      const cut =
        next && isBareWord(next)
          ? ` and “${next.family ?? next.literal}” were one institution, cut at “and”`
          : ' is an institution, read as a person'
      return fault(`“${whole}”${cut}: put it in braces`)
    }
    if (/^et\.?\s+al\.?$/i.test(whole) || /^et\.?\s+al\.?$/i.test(literal))
      return fault('“et al.” stands as a name: write “and others”')
    if (/\s(?:&|\\&)\s/.test(whole) && given !== '')
      return fault(`“${whole}” is two names: part them by “and”`)
    if (/,/.test(given) && !/,\s*(?:Jr|Sr|[IVX]+|PhD|MD|Dr)\b/i.test(given))
      return fault(`“${family}, ${given}” may be several names: part them by “and”`)
    return []
  })
}

/** A word that names bodies beside one that no person's name has. */
function isInstitution(given: string, particle: string, family: string): boolean {
  const words = `${given} ${particle} ${family}`.split(/\s+/)
  const hasConnective =
    words.some((word) => connective.test(word)) && !/^(?:van|von|de|der|la|el|al)\b/i.test(particle)
  if (!body.test(words.join(' '))) return false
  return hasConnective || (given.split(/\s+/).length > 1 && body.test(family))
}

function isBareWord({ family, given, literal }: CslName): boolean {
  const word = family ?? literal ?? ''
  return (given === undefined || given === '') && word !== '' && !body.test(word)
}
