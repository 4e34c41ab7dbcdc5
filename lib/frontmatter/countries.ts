/** ISO 3166-1 alpha-2: the 249 codes in force. */
const codes =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO
  JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR
  MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
  RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
  TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/)

/** Names in use that lists of countries give in another form. */
const synonyms: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  us: 'US',
  'united states of america': 'US',
  'the united states': 'US',
  america: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  czechia: 'CZ',
  russia: 'RU',
  'russian federation': 'RU',
  'south korea': 'KR',
  korea: 'KR',
  'republic of korea': 'KR',
  'north korea': 'KP',
  turkey: 'TR',
  türkiye: 'TR',
  turkiye: 'TR',
  'viet nam': 'VN',
  vietnam: 'VN',
  taiwan: 'TW',
  "people's republic of china": 'CN',
  'pr china': 'CN',
  'p.r. china': 'CN',
  'p. r. china': 'CN',
  'mainland china': 'CN',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  uae: 'AE',
  'ivory coast': 'CI',
  'cape verde': 'CV',
  swaziland: 'SZ',
  burma: 'MM',
  macedonia: 'MK',
  palestine: 'PS',
  'democratic republic of the congo': 'CD',
  drc: 'CD',
  'republic of ireland': 'IE',
  brasil: 'BR',
  'the gambia': 'GM',
  'the bahamas': 'BS',
  iran: 'IR',
  'islamic republic of iran': 'IR',
}

const tables = new Map<string, Map<string, string>>()

/**
 * The ISO 3166-1 alpha-2 code of a country.
 *
 * @param written its name in English or in `language`, or its code
 * @param language BCP 47
 * @returns nothing where it is no country
 */
export function countryCode(written: string, language = 'en'): string | undefined {
  const name = fold(written)
  const code = written.trim().toUpperCase()
  if (codes.includes(code)) return code
  if (Object.hasOwn(synonyms, name)) return synonyms[name]
  return names('en').get(name) ?? (language === 'en' ? undefined : names(language).get(name))
}

/** Every name in a language, folded, with its code; from the runtime's CLDR data. */
function names(language: string): Map<string, string> {
  const kept = tables.get(language)
  if (kept) return kept
  const display = displayNames(language)
  const table = new Map(codes.map((code) => [fold(display?.of(code) ?? code), code] as const))
  tables.set(language, table)
  return table
}

function displayNames(language: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  } catch {
    return undefined
  }
}

function fold(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\.$/, '')
    .replace(/\s+/g, ' ')
    .replace(/ & /g, ' and ')
}
