/** Texts of a value that is one text or a list of them. */
export function textsOf(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one): one is string => typeof one === 'string' && one !== '')
}

/** Family name of a person, name of a group. */
export function nameOf({ family, name, literal }: Record<string, unknown>): string {
  return textsOf(family)[0] ?? textsOf(name)[0] ?? textsOf(literal)[0] ?? ''
}
