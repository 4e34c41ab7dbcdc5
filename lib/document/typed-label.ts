import type { Figure } from './nodes.ts'

/** A label that stands at the head of a text: “Figure 3:”, “Abb. 2.”, “Table S1”. */
export interface TypedLabel {
  /** “3”, “1a”, “S1”. */
  number: string
  /** How many characters label and sign take, with white space before and behind them. */
  length: number
  /** Whether a sign parts it from what follows; without one, nothing follows. */
  isSigned: boolean
}

/** Longer than any label. */
const longest = 60

// The word in the languages that authors label in, the number, and what parts it from the caption.
const patterns: Record<Figure['kind'], RegExp> = {
  figure:
    /^\s*(?:figures?|fig|abbildung|abb|bild|figura|figuur|afbeelding|afb|obrázek|obrázok|obr|rysunek|ryc|rys|slika|kuva|kuvio|şekil|gambar|hình|joonis|εικόνα|σχήμα|рисунок|рис|мал|фиг|图|図|圖|그림|الشكل|شكل|شکل|איור)\.?\s?([A-Z]?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:(\s?[:)：．]\s*|\s?[.|–—-](?:\s+|$))|\s*$)/iu,
  table:
    /^\s*(?:tables?|tab|tabelle|tableau|tabla|tabella|tabela|tabel|tabulka|tabuľka|tablica|tabell|taulukko|tablo|bảng|quadro|cuadro|πίνακας|таблица|таблиця|табл|表|표|الجدول|جدول|טבלה)\.?\s?([A-Z]?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:(\s?[:)：．]\s*|\s?[.|–—-](?:\s+|$))|\s*$)/iu,
  listing:
    /^\s*(?:listing|code|listado|листинг|代码|リスト)\.?\s?([A-Z]?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:(\s?[:)：．]\s*|\s?[.|–—-](?:\s+|$))|\s*$)/iu,
}

/**
 * Reads the label that an author typed at the head of a caption. A sentence that begins so (“Figure 1 shows …”) has
 * none.
 */
export function readTypedLabel(text: string, kind: Figure['kind']): TypedLabel | undefined {
  const match = patterns[kind].exec(text.slice(0, longest))
  if (!match?.[1]) return undefined
  const isSigned = match[2] !== undefined
  if (!isSigned && match[0].length < text.length) return undefined
  return { number: match[1], length: match[0].length, isSigned }
}
