/** Keys that a manuscript cites within HTML comments: passages that were taken out and may come back. */
export function commentedKeys(source: string): Set<string> {
  const found = new Set<string>()
  for (let at = source.indexOf('<!--'); at >= 0; at = source.indexOf('<!--', at + 4)) {
    const end = source.indexOf('-->', at)
    const comment = source.slice(at, end < 0 ? undefined : end)
    for (const [, key = ''] of comment.matchAll(
      /(?<![\p{L}\p{N}])@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu,
    ))
      found.add(key.replace(/[.:,;?]+$/, ''))
    if (end < 0) break
    at = end
  }
  return found
}
