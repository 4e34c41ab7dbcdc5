/** As Pandoc makes ids from headings: letters, digits, hyphens; nothing before the first letter. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s._-]+/gu, '')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/^[^\p{L}]+/u, '')
}
