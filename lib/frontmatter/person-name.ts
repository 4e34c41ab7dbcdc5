/** The parts of a person's name. */
export interface NameParts {
  given?: string
  family?: string
  particle?: string
  suffix?: string
  degrees?: string
  nameStyle?: 'western' | 'eastern' | 'given-only'
}

const suffixes = /^(jr|sr|jnr|snr|ii|iii|iv|v)\.?$/i
const degrees =
  /^(ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|m\.?a|b\.?a|m\.?phil|d\.?phil|dr|prof|mba|m\.?p\.?h|r\.?n|dds|dvm|jd|ll\.?m|ed\.?d|psy\.?d|frs|facp)\.?$/i
const titles = /^(dr|prof|professor|mr|mrs|ms|sir|dame)\.?$/i
/** Lower-case words that belong to the family name after them. */
const particles =
  /^(von|van|vom|zu|zum|zur|de|del|della|dello|dei|degli|delle|di|da|das|do|dos|du|des|der|den|het|ten|ter|te|la|le|las|los|el|al|bin|ibn|ben|bint|abu|af|av|auf|op|in|[’']t|d[’']|l[’'])$/
const cjk = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー·・]+$/u
/** Family names of two characters that are common enough to be told from a given name. */
const twoCharacterFamilies = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 남궁 황보 제갈 선우 독고 사공'.split(
    ' ',
  ),
)

/**
 * Takes a name in one string apart, where that is plain: `Lars Grönberg`, `Ludwig van Beethoven`, `García
 * Márquez, Gabriel`, `John Smith Jr.`, `王小明`. What is not plain stays whole, for a wrong family name is worse
 * than none.
 *
 * @returns no `family` where the string is one word, a group, or leaves it open
 */
export function splitName(name: string): NameParts {
  const whole = name.trim().replace(/\s+/g, ' ')
  if (whole === '' || whole.length > 200 || isGroup(whole)) return {}
  if (cjk.test(whole.replace(/\s/g, ''))) return eastern(whole)
  const parts = whole.split(',').map((part) => part.trim())
  if (parts.some((part) => part === '')) return {}
  const tail: NameParts = {}
  while (parts.length > 1) {
    const last = parts.at(-1)!
    if (suffixes.test(last)) tail.suffix = last
    else if (degrees.test(last)) tail.degrees = tail.degrees ? `${last}, ${tail.degrees}` : last
    else break
    parts.pop()
  }
  if (parts.length > 2) return {}
  const [first, second] = parts as [string, string | undefined]
  return second === undefined ? western(first, tail) : inverted(first, second, tail)
}

/** `van Beethoven, Ludwig`. */
function inverted(family: string, given: string, tail: NameParts): NameParts {
  const words = family.split(' ')
  const start = particleEnd(words)
  return {
    given,
    ...(start > 0 && { particle: words.slice(0, start).join(' ') }),
    family: words.slice(start).join(' '),
    ...tail,
  }
}

/** `Ludwig van Beethoven`: the last word is the family name, with the particles before it. */
function western(name: string, tail: NameParts): NameParts {
  const words = name.split(' ').filter((word, index) => index > 0 || !titles.test(word))
  const last = words.at(-1)
  if (words.length > 2 && last && suffixes.test(last) && last.length > 1) tail.suffix ??= words.pop()!
  if (words.length === 1) return { ...tail, given: words[0]!, nameStyle: 'given-only' }
  if (isFamilyFirst(words)) return { family: words[0]!, given: words.slice(1).join(' '), ...tail }
  const middle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && particles.test(word),
  )
  if (middle > 0) {
    const end = middle + particleEnd(words.slice(middle))
    return {
      given: words.slice(0, middle).join(' '),
      particle: words.slice(middle, end).join(' '),
      family: words.slice(end).join(' '),
      ...tail,
    }
  }
  // `Ortega y Gasset`, `Puig i Cadafalch`: one family name of two.
  const family = words.length > 3 && /^[yi]$/.test(words.at(-2)!) ? -3 : -1
  return { given: words.slice(0, family).join(' '), family: words.slice(family).join(' '), ...tail }
}

const patronymic = /^\p{Lu}[\p{L}-]*(?:ович|евич|ьич|овна|евна|ична|инична|івна|ївна)$/u
const initials = /^(?:\p{Lu}\p{Ll}?\.-?){1,3}$/u

/** `Иванова Анна Петровна`, with the father's name last, and `Иванова А. П.`, `Doe J. A.`: no family is called so. */
function isFamilyFirst(words: readonly string[]): boolean {
  const [first = '', second = '', third] = words
  if (initials.test(first) || words.length > 3) return false
  if (third && patronymic.test(third) && !patronymic.test(second)) return true
  const isPlain =
    words.slice(1).join('').replace(/[^.]/g, '').length > 1 || /\p{Script=Cyrillic}/u.test(first)
  return isPlain && words.slice(1).every((word) => initials.test(word))
}

/** How many words at the start are particles; the last word never is. */
function particleEnd(words: string[]): number {
  let end = 0
  while (end < words.length - 1 && particles.test(words[end]!)) end++
  return end
}

/** Family name first: `王小明`, `王 小明`, `山田 太郎`. Without a space, Han names of two or three, Hangul of three. */
function eastern(name: string): NameParts {
  const words = name.split(/[\s·・]/).filter((word) => word !== '')
  if (words.length === 2 && !/[·・]/.test(name))
    return { family: words[0]!, given: words[1]!, nameStyle: 'eastern' }
  if (words.length !== 1 || /[\p{Script=Hiragana}\p{Script=Katakana}々]/u.test(name)) return {}
  const characters = [...name]
  const double = twoCharacterFamilies.has(characters.slice(0, 2).join(''))
  if (characters.length < 2 || characters.length > (double ? 4 : 3)) return {}
  const cut = double && characters.length > 2 ? 2 : 1
  return {
    family: characters.slice(0, cut).join(''),
    given: characters.slice(cut).join(''),
    nameStyle: 'eastern',
  }
}

/** Words that only groups have in their names. */
function isGroup(name: string): boolean {
  return /\b(consortium|collaboration|collaborators|group|team|committee|network|project|initiative|society|association|institute|university|foundation|contributors|developers|community|council|organi[sz]ation|working party|task force)\b/i.test(
    name,
  )
}

/** Whether a name in one string is that of a group: it has a word that only groups have. */
export const isGroupName = (name: string): boolean => isGroup(name.trim())
