/** A key without case, hyphens, underscores, dots and spaces: `short-title`, `short_title` and `shortTitle` are one. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/[-_.\s]/g, '')
}

/** A key as YAML has it here: `shortTitle` → `short-title`. */
export function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
