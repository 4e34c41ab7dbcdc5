/** At most so many characters, whole words, with an ellipsis where something is left out. */
export function shorten(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length)
  return `${cut.slice(0, cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : length)}…`
}
