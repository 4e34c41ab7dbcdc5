import { formatName } from '../constructs/attributes.ts'
import { TexReader } from '../tex/reader.ts'
import type { RoleReader } from './role.ts'

/** `{raw:latex}`: TeX in the line, which is read; markup of any other language is shown as its source. */
export const raw: RoleReader = ({ name, content, position, reading }) => {
  const format = formatName(name.slice('raw:'.length))
  if (format === 'tex') {
    return new TexReader(content.text, content.map, reading).inline({ start: 0, end: content.text.length })
  }
  return [{ type: 'raw', format, display: 'inline', value: content.text, position }]
}
