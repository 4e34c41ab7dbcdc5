const clear = 256
const end = 257

/** Packs bytes as TIFF 6.0, section 13, has it: LZW with codes of 9 to 12 bits, the highest bit first. */
export function packLzw(bytes: Uint8Array): Uint8Array {
  const out = Buffer.alloc(Math.ceil(bytes.length * 1.6) + 16)
  let at = 0
  let held = 0
  let bits = 0
  let width = 9
  const put = (code: number) => {
    held = (held << width) | code
    bits += width
    while (bits >= 8) {
      bits -= 8
      out[at++] = (held >>> bits) & 0xff
    }
    held &= (1 << bits) - 1
  }
  let table = new Map<number, number>()
  let next = end + 1
  put(clear)
  let prefix = bytes[0] ?? -1
  for (let index = 1; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    const known = table.get((prefix << 8) | byte)
    if (known !== undefined) {
      prefix = known
      continue
    }
    put(prefix)
    table.set((prefix << 8) | byte, next++)
    // Codes grow one early, and the table is emptied before it is full.
    if (next === 1 << width && width < 12) width++
    if (next === 4094) {
      put(clear)
      table = new Map()
      next = end + 1
      width = 9
    }
    prefix = byte
  }
  if (prefix >= 0) put(prefix)
  next++
  if (next === 1 << width && width < 12) width++
  put(end)
  if (bits > 0) out[at++] = (held << (8 - bits)) & 0xff
  return new Uint8Array(out.subarray(0, at))
}
