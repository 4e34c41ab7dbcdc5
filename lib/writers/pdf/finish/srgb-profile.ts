/**
 * An ICC profile for sRGB (ICC.1:2001-04, version 2.1; colours of IEC 61966-2-1 adapted to D50), computed, so that
 * no licence goes with it.
 */
export function srgbProfile(): Buffer {
  const curve = transferCurve()
  const tags: [string, Buffer][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length, 0)
  const data: Buffer[] = []
  const offsets = new Map<Buffer, number>()
  let end = HEADER + table.length
  for (const [index, [signature, content]] of tags.entries()) {
    let offset = offsets.get(content)
    if (offset === undefined) {
      offset = end
      offsets.set(content, offset)
      const padding = Buffer.alloc((4 - (content.length % 4)) % 4)
      data.push(content, padding)
      end += content.length + padding.length
    }
    table.write(signature, 4 + 12 * index, 'latin1')
    table.writeUInt32BE(offset, 8 + 12 * index)
    table.writeUInt32BE(content.length, 12 + 12 * index)
  }
  return Buffer.concat([header(end), table, ...data])
}

const HEADER = 128

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // Any date will do as long as it is always the same one.
  for (const [index, value] of [2024, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * index)
  bytes.write('acsp', 36, 'latin1')
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) fixed(value).copy(bytes, 68 + 4 * index)
  return bytes
}

/** s15Fixed16Number. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

function xyz(x: number, y: number, z: number): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), fixed(x), fixed(y), fixed(z)])
}

function transferCurve(): Buffer {
  const points = 1024
  const bytes = Buffer.alloc(12 + 2 * points)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(points, 8)
  for (let index = 0; index < points; index++) {
    const encoded = index / (points - 1)
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * index)
  }
  return bytes
}

function description(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 4 + 4 + 2 + 1 + 67)
  bytes.write('desc', 0, 'latin1')
  bytes.writeUInt32BE(text.length + 1, 8)
  bytes.write(text, 12, 'latin1')
  return bytes
}
