/** Scripts written from right to left (Unicode Standard Annex 9; those in use for publishing). */
const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])

/**
 * The direction of a language's usual script.
 *
 * @param language BCP 47 tag; one that is none is taken as left to right
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
