import type { Host } from '../host.ts'
import type { CslNode } from './csl-node.ts'
import { readPacked } from './packed.ts'

/** Locales that an engine may ask for while it starts, by tag. */
export interface Locales {
  /** The most exact locale that there is for the language. */
  tag: string
  byTag: ReadonlyMap<string, CslNode>
}

/** The dialect that stands for its language (CSL 1.0.2, “Locale Fallback”). */
const primaryDialects: ReadonlyMap<string, string> = new Map(
  (
    'af-ZA bg-BG ca-AD cs-CZ cy-GB da-DK de-DE el-GR en-US es-ES et-EE fa-IR fi-FI fr-FR gl-ES he-IL hi-IN hr-HR ' +
    'hu-HU id-ID is-IS it-IT ja-JP km-KH ko-KR lt-LT lv-LV mn-MN nb-NO nl-NL nn-NO pa-PK pl-PL pt-PT ro-RO ru-RU ' +
    'sk-SK sl-SI sr-RS sv-SE th-TH tr-TR uk-UA vi-VN zh-CN'
  )
    .split(' ')
    .map((tag) => [tag.slice(0, 2), tag]),
)

/**
 * Loads the locale for a language with those that it falls back to: the dialect, the language's primary dialect,
 * en-US (CSL 1.0.2, “Locale Fallback”).
 *
 * @param language BCP 47: of the manuscript, or of the style's `default-locale`
 * @param host gives shipped locales
 */
export async function findLocales(language: string, host: Host): Promise<Locales> {
  const [bare = 'en', ...rest] = language.replace(/_/g, '-').split('-')
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))
  const script = rest.find((part) => /^[A-Za-z]{4}$/.test(part))
  const base = bare.toLowerCase() === 'no' ? 'nb' : bare.toLowerCase()
  const exact = region ? `${base}-${region.toUpperCase()}` : base
  const primary = base === 'zh' && /^hant$/i.test(script ?? '') ? 'zh-TW' : primaryDialects.get(base)
  const wanted = [...new Set([exact, primary, 'en-US'].filter((tag) => tag !== undefined))]
  const byTag = new Map<string, CslNode>()
  for (const tag of /^[a-z]{2,3}$/.test(base) ? wanted : ['en-US']) {
    const locale = await readPacked(`csl/locales/${tag}.json.gz`, host)
    if (locale) byTag.set(tag, locale)
  }
  return { tag: wanted.find((tag) => byTag.has(tag)) ?? 'en-US', byTag }
}
