/** Languages that manuscripts are written in, whose names are understood where a tag should stand. */
const known = (
  'ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko la lt lv mk ms nb nl nn no pl ' +
  'pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh'
).split(' ')

let byName: Map<string, string> | undefined

/**
 * The canonical BCP 47 tag: `en_gb` → `en-GB`, `English` and `Deutsch` → `en`, `de`. What cannot be a tag is left
 * as it is.
 */
export function canonicalLanguage(written: string): string {
  const tag = written
    .trim()
    .replaceAll('_', '-')
    .replace(/\.utf-?8$/i, '')
  // Names cost a table in fifty languages; a tag never needs it.
  const named = /^[a-z]{2,3}(-|$)/i.test(tag) ? undefined : languageNames().get(tag.toLowerCase())
  if (named) return named
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

/**
 * Whether a tag is well formed and its language has a name (in the runtime's CLDR data, which holds every
 * language in use); `und` and private-use tags are none.
 */
export function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag)
    if (known.includes(language)) return true
    // The runtime's data take their time to load: for the rarer ones only.
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)
    return language !== 'und' && name !== undefined
  } catch {
    return false
  }
}

/** Names in English and in the language itself. */
function languageNames(): Map<string, string> {
  if (byName) return byName
  byName = new Map()
  const english = new Intl.DisplayNames(['en'], { type: 'language' })
  for (const tag of known) {
    byName.set((english.of(tag) ?? tag).toLowerCase(), tag)
    const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag)
    if (own) byName.set(own.toLowerCase(), tag)
  }
  byName.set('american', 'en-US')
  byName.set('british', 'en-GB')
  byName.set('ngerman', 'de')
  byName.set('american english', 'en-US')
  byName.set('british english', 'en-GB')
  return byName
}
