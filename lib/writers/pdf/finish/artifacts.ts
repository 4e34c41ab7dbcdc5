/**
 * Marks as artifact whatever a page paints outside tagged content: running heads, page numbers, rules and
 * backgrounds, which Chromium leaves bare (ISO 14289-1, 7.1: content is tagged or an artifact).
 *
 * @param lines content stream, one operator a line
 */
export function markArtifacts(lines: readonly string[]): string[] {
  const result: string[] = []
  let depth = 0
  let text: string[] | undefined
  let path: string[] = []
  const wrap = (property: string, painted: readonly string[]) => {
    result.push(property, ...painted, 'EMC')
  }
  for (const line of lines) {
    const last = line.charCodeAt(line.length - 1)
    if (depth > 0 && last !== LETTER_C) {
      // Within tagged content only the beginnings and ends of marks count: `BDC`, `BMC`, `EMC`.
      result.push(line)
      continue
    }
    const operator = line.slice(line.lastIndexOf(' ') + 1)
    if (text) {
      text.push(line)
      if (operator === 'ET') {
        // Running heads and page numbers: text that belongs to the page, not to the document.
        if (text.some(showsText)) wrap('/Artifact <</Type /Pagination>> BDC', text)
        else result.push(...text)
        text = undefined
      }
    } else if (depth > 0 || operator.endsWith('BDC') || operator === 'BMC' || operator === 'EMC') {
      if (operator.endsWith('BDC') || operator === 'BMC') depth++
      else if (operator === 'EMC') depth--
      result.push(line)
    } else if (operator === 'BT') text = [line]
    else if (pathOperators.has(operator)) path.push(line)
    else if (paintOperators.has(operator)) {
      wrap('/Artifact BMC', [...path, line])
      path = []
    } else if (operator === 'Do' || operator === 'sh') wrap('/Artifact BMC', [line])
    else {
      result.push(...path, line)
      path = []
    }
  }
  result.push(...path, ...(text ?? []))
  return result
}

const LETTER_C = 0x43
const pathOperators = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])
const paintOperators = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])

function showsText(line: string): boolean {
  return line.endsWith('Tj') || line.endsWith('TJ')
}
