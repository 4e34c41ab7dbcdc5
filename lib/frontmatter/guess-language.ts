/** Characters at the beginning of a manuscript that are looked at: enough to tell its language. */
const sample = 60_000

/** Scripts of one language in use, or of one that is by far the likeliest; letters that only another has. */
const scripts: readonly { script: RegExp; language: string; others?: readonly [RegExp, string][] }[] = [
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  { script: /\p{Script=Hangul}/gu, language: 'ko' },
  { script: /\p{Script=Han}/gu, language: 'zh' },
  {
    script: /\p{Script=Cyrillic}/gu,
    language: 'ru',
    others: [
      [/[ђћљњџ]/iu, 'sr'],
      [/ў/iu, 'be'],
      [/[їєґ]/iu, 'uk'],
    ],
  },
  {
    script: /\p{Script=Arabic}/gu,
    language: 'ar',
    others: [
      [/[ٹڈڑے]/u, 'ur'],
      [/[پچژگ]/u, 'fa'],
    ],
  },
  { script: /\p{Script=Hebrew}/gu, language: 'he' },
  { script: /\p{Script=Greek}/gu, language: 'el' },
  { script: /\p{Script=Thai}/gu, language: 'th' },
  { script: /\p{Script=Devanagari}/gu, language: 'hi' },
  { script: /\p{Script=Armenian}/gu, language: 'hy' },
  { script: /\p{Script=Georgian}/gu, language: 'ka' },
]

/** Letters of one language in the Latin script, which inflects so much that its small words are few. */
const letters: readonly [RegExp, string][] = [
  [/[ěřů]/giu, 'cs'],
  [/[ąęłśżź]/giu, 'pl'],
  [/[ğı]/gu, 'tr'],
  [/[őű]/giu, 'hu'],
  [/[ơưđ]/giu, 'vi'],
  [/[ðþ]/giu, 'is'],
]

/** The commonest words of languages in the Latin script, as far as few others have them. */
const words: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the of and to is that for with are this we by be from as which',
    de: 'der die und das ist nicht mit von den eine auf für dem sich wird werden',
    fr: 'le les des et est dans une pour que qui du sur par pas avec cette',
    es: 'el los las del que una por con para como más esta este sus son',
    it: 'il della che di per una con gli sono nella dei delle questo come',
    pt: 'os da do que uma não para com em dos das ao por como são',
    nl: 'het een van en dat niet zijn met voor deze wordt ook aan door',
    ca: 'els les una amb per és dels aquest aquesta són més també però al',
    cs: 'se že pro jsou jako které který nebo byl při jsme může ze na je také by',
    da: 'og er ikke til på som også blev bliver eller vi har',
    fi: 'ja on ei että myös ovat oli sekä kuin tai mukaan sen joka voidaan',
    hr: 'je da su za koji koja kao ili nije na se od te što',
    hu: 'az és hogy nem egy ez csak mint volt vagy meg',
    id: 'yang dan di dengan untuk pada dari ini dalam adalah tidak dapat',
    pl: 'nie się na jest że do przez oraz dla są jako od tym',
    ro: 'și în cu pe din care este nu sunt pentru mai prin ale',
    sk: 'sa že pre sú ako ktoré ktorý alebo bol pri sme môže zo na je',
    sv: 'och att är av för till inte ett som på har den',
    tr: 've bir bu için ile olarak daha olan gibi çok da',
    vi: 'và của là các cho trong có được với không một những',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
)

/**
 * The language of a text, by its script or by its commonest words, where that is plain.
 *
 * @param source the whole manuscript, with its markup
 * @returns a BCP 47 tag; nothing where it is English, or open
 */
export function guessLanguage(source: string): string | undefined {
  const text = source.slice(0, sample)
  return byScript(text) ?? byWords(text)
}

function byScript(text: string): string | undefined {
  const latin = count(text, /\p{Script=Latin}/gu)
  const counts = scripts.map(({ script }) => count(text, script))
  const all = counts.reduce((sum, one) => sum + one, latin)
  // Japanese is known by its kana, of which there are fewer than of the characters that it shares with Chinese.
  const found = scripts.find((_, index) => counts[index]! > (index === 0 ? 0.1 : 0.4) * all)
  if (all < 50) return undefined
  if (!found) return letters.find(([own]) => all > 500 && count(text, own) > 0.01 * latin)?.[1]
  return found.others?.find(([letters]) => letters.test(text))?.[1] ?? found.language
}

function byWords(text: string): string | undefined {
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (tokens.length < 150) return undefined
  const scores = Object.entries(words).map(([language, common]) => ({
    language,
    share: tokens.filter((token) => common.has(token)).length / tokens.length,
  }))
  scores.sort((a, b) => b.share - a.share)
  const [first, second] = scores
  const isPlain = first!.share > 0.06 && first!.share > 1.6 * second!.share
  if (!isPlain || first!.language === 'en') return undefined
  if (first!.language !== 'da') return first!.language
  // Danish and Norwegian share their small words, but for “of”.
  const times = (word: string) => tokens.filter((token) => token === word).length
  return times('av') > times('af') ? 'nb' : 'da'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
