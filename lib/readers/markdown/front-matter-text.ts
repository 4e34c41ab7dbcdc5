/** The YAML at the beginning of a file, without its fences; where it stands, and where the fence below it ends. */
export function frontMatterOf(source: string): { text: string; start: number; end: number } | undefined {
  const match =
    /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?=\S)([\s\S]*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/.exec(
      source,
    )
  if (!match) return undefined
  const start = /[\r\n]/.exec(source)!.index
  return { text: match[1]!, start: start + (source.startsWith('\r\n', start) ? 2 : 1), end: match[0].length }
}
