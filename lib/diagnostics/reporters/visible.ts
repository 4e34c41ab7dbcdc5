/**
 * What a terminal would obey or hide instead of showing it: C0 and C1 controls (escape sequences start there),
 * marks that turn the reading direction (CVE-2021-42574), invisible characters, halves of surrogate pairs.
 */
const unshowable =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Makes text of a manuscript safe to print: what a terminal would obey is shown by its name or picture instead.
 *
 * @param text any text; line ends count as control characters, so split it first where lines are meant
 */
export function visible(text: string): string {
  return text.replace(unshowable, (character) => {
    const code = character.charCodeAt(0)
    if (character === '\t') return '    '
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    if (code === 0x7f) return '\u2421'
    return `\u27E8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27E9`
  })
}
