import { describe, expect, it } from 'vitest'
import { readTar } from '../../../lib/writers/pdf/browser/read-tar.ts'

/** A ustar header with content, padded. */
function file(name: string, content: string, { type = '0', size = content.length } = {}): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000755\0', 100)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write(type, 156)
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)])
}
const end = Buffer.alloc(1024)

describe('readTar', () => {
  it('gives the regular files with their modes', () => {
    const archive = Buffer.concat([
      file('lib/', '', { type: '5' }),
      file('lib/a.so', 'abc'),
      file('b', ''),
      end,
    ])
    expect(
      [...readTar(archive)].map(({ name, mode, content }) => [name, mode, Buffer.from(content).toString()]),
    ).toEqual([
      ['lib/a.so', 0o755, 'abc'],
      ['b', 0o755, ''],
    ])
  })

  it.each(['../evil', '/etc/evil', 'a/../../evil'])('refuses %s', (name) => {
    expect(() => [...readTar(Buffer.concat([file(name, 'x'), end]))]).toThrow('outside its folder')
  })

  it('says that an archive is cut', () => {
    expect(() => [...readTar(file('a', 'x', { size: 5000 }))]).toThrow('ends within a')
  })
})
