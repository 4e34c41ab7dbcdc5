/**
 * What a comment says, without its signs and the white space around them. By hand, because a pattern that allows
 * white space at both ends can be made to wander.
 */
export function commentText({ value }: { value: string }): string {
  let text = value.trim()
  if (text.startsWith('<!--')) text = text.slice(4)
  if (text.endsWith('-->')) text = text.slice(0, -3)
  return text.trim()
}
