/** A BCP 47 tag as `xml:lang` admits it (NMTOKEN), or nothing. */
export function languageTag(tag: string | undefined): string | undefined {
  return tag && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined
}
