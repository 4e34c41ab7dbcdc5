/** The YAML at the beginning of a file, without its fences, and where it stands. */
export function frontMatterOf(source: string): { text: string; start: number } | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n(?=\S)([\s\S]*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/.exec(
    source,
  )
  return match ? { text: match[1]!, start: match[0].indexOf('\n') + 1 } : undefined
}
