/** The id of a note, apart from those of sections and figures that may have the same name. */
export function noteId(identifier: string): string {
  return identifier.startsWith('fn-') || identifier.startsWith('note-') ? identifier : `fn-${identifier}`
}
