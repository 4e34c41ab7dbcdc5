import { element, generatedText, placed } from '../element.ts'
import { externalLink } from '../external-link.ts'
import type { Result, State } from '../state.ts'

/** Creative Commons: SPDX id → path below creativecommons.org and name. */
function creativeCommons(id: string): { url: string; name: string } | undefined {
  const zero = /^CC0-(\d\.\d)$/i.exec(id)
  if (zero) {
    return {
      url: `https://creativecommons.org/publicdomain/zero/${zero[1]}/`,
      name: `CC0 ${zero[1]} Universal`,
    }
  }
  const match = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/i.exec(id)
  if (!match) return undefined
  const words: Record<string, string> = {
    BY: 'Attribution',
    NC: 'NonCommercial',
    ND: 'NoDerivatives',
    SA: 'ShareAlike',
  }
  const code = match[1]!.toUpperCase()
  const terms = code.split('-').map((part) => words[part])
  return {
    url: `https://creativecommons.org/licenses/${code.toLowerCase()}/${match[2]}/`,
    name: `Creative Commons ${terms.join('-')} ${match[2]} International License`,
  }
}

/** Copyright and licence; the URI in `ali:license_ref` and in the text are the same (JATS4R “Permissions”). */
export function permissions(state: State): Result {
  const { copyright, openAccess } = state.document.metadata
  const { statement, year, holder } = copyright ?? {}
  const say = statement ?? (year && holder ? generatedText(`© ${year} ${holder}`) : undefined)
  const free = openAccess ?? isOpen(state)
  const made = element(
    'permissions',
    {},
    say && placed(element('copyright-statement', {}, say), state.place('copyright.statement')),
    year && placed(element('copyright-year', {}, year), state.place('copyright.year')),
    holder && placed(element('copyright-holder', {}, holder), state.place('copyright.holder')),
    free && placed(element('ali:free_to_read'), state.place(openAccess ? 'openAccess' : 'licence')),
    licence(state),
  )
  return made.children.length > 0 && made
}

/** Whether the licence is of Creative Commons, all of which let everyone read. */
function isOpen(state: State): boolean {
  const { id, url } = state.document.metadata.licence ?? {}
  return (
    (id !== undefined && creativeCommons(id) !== undefined) ||
    /^https?:\/\/creativecommons\.org\//.test(url ?? '')
  )
}

function licence(state: State): Result {
  const given = state.document.metadata.licence
  if (!given) return undefined
  const known = given.id ? creativeCommons(given.id) : undefined
  const url = given.url ?? known?.url
  const name = given.name ?? known?.name ?? given.id
  const label = generatedText(name ?? url ?? '')
  const made = element(
    'license',
    { 'license-type': isOpen(state) ? 'open-access' : undefined },
    url && element('ali:license_ref', {}, url),
    (name || url) && element('license-p', {}, url ? externalLink(url, label, name) : label),
  )
  return made.children.length > 0 && placed(made, state.place('licence'))
}
