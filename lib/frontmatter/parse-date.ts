/** A date as exact as it was given; all parts are missing where it cannot be read. */
export interface DateParts {
  year?: number
  month?: number
  day?: number
}

/** What other tools put the day of the run in place of: LaTeX, Quarto, R, templates. */
const moving =
  /^(?:\\?today|now|last-modified|\$?\\?date\$?)$|`\{?r\}? [^`]{0,200}\b(?:Sys\.(?:Date|time)|today\(|now\(|(?:doc_)?date\()/i

/** Whether a date is no day, but that of whatever run: `last-modified`, `\today`, `` `r Sys.Date()` ``. */
export function isMovingDate(written: string): boolean {
  return moving.test(written.trim().slice(0, 400))
}

/** Beginnings of the months' names: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic; Russian. */
const months: readonly RegExp[] = [
  /^(jan|jän|gen|ene|янв)/,
  /^(feb|fév|fev|фев)/,
  /^(mar|mär|mrz|maart|mars|мар)/,
  /^(apr|avr|abr|апр)/,
  /^(may|mai|mag|mei|maj|mayo|maio|ма[йя])/,
  /^(june?|juin|jun|giu|июн)/,
  /^(july?|juil|jul|lug|июл)/,
  /^(aug|aoû|aou|ago|авг)/,
  /^(sep|set|сен)/,
  /^(oct|okt|ott|out|окт)/,
  /^(nov|ноя)/,
  /^(dec|dez|déc|dic|дек)/,
]

/**
 * Reads a date in any common spelling: `2021-04-15`, `2021-04`, `2021`, `15 April 2021`, `April 15, 2021`,
 * `February 2016`, `25 november 2018`, `01.10.2021` (day first), `09/2019`, `2021年4月15日`. A date with slashes
 * whose order is open (`03/04/2021`) gives its year only.
 *
 * @returns the parts; none where it cannot be read, or where there is no such day
 */
export function parseDate(written: string): DateParts {
  const whole = written.trim().normalize('NFC')
  if (whole.length > 60) return {}
  const text = whole.replace(
    /^(?:last )?(?:revised|updated|modified|edited|compiled|created|version):? /i,
    '',
  )
  return proved(numeric(text) ?? worded(text) ?? {})
}

function numeric(text: string): DateParts | undefined {
  let match = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?)?)?$/.exec(text)
  if (match) return parts(match[1], match[2], match[3])
  match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (match) return parts(match[3], match[2], match[1])
  match = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (match) return parts(match[2], match[1])
  match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text)
  if (match) return slashed(Number(match[1]), Number(match[2]), match[3]!)
  match = /^(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?)?$/.exec(text)
  return match ? parts(match[1], match[2], match[3]) : undefined
}

/** 13/04/2021 and 04/13/2021 have one reading each; 03/04/2021 has two. */
function slashed(first: number, second: number, year: string): DateParts {
  if (first > 12) return parts(year, String(second), String(first))
  if (second > 12 || first === second) return parts(year, String(first), String(second))
  return parts(year)
}

function worded(text: string): DateParts | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !/^(of|de|del|the|le|den|der|am|à|г|года)$/.test(word))
    .filter((word) => !/^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word))
    .map((word) => word.replace(/^(\d{1,2})(st|nd|rd|th|er|º)$/, '$1'))
  const monthWords = words.filter((word) => monthOf(word) !== undefined)
  const years = words.filter((word) => /^\d{4}$/.test(word))
  const days = words.filter((word) => /^\d{1,2}$/.test(word))
  const used = monthWords.length + years.length + days.length
  if (used !== words.length || monthWords.length !== 1 || years.length !== 1 || days.length > 1)
    return undefined
  return parts(years[0], String(monthOf(monthWords[0]!)), days[0])
}

function monthOf(word: string): number | undefined {
  if (!/^\p{L}{3,}$/u.test(word)) return undefined
  const index = months.findIndex((month) => month.test(word))
  return index < 0 ? undefined : index + 1
}

function parts(year?: string, month?: string, day?: string): DateParts {
  return {
    ...(year && { year: Number(year) }),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  }
}

/** Nothing where there is no such day: 31 February, month 13. */
function proved(date: DateParts): DateParts {
  const { year, month, day } = date
  if (year === undefined || year < 1000) return {}
  if (month === undefined) return date
  if (month < 1 || month > 12) return {}
  if (day === undefined) return date
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? date : {}
}
