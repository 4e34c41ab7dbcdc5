/** The first bytes of each kind of image (the formats' own specifications). */
const signatures: [string, readonly number[], number?][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]

/**
 * The media type of an image by its content: a file's name may lie.
 *
 * @param bytes the whole file
 * @returns an IANA media type; nothing where the content is no image that galley knows
 */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const found = signatures.find(([, signature, start = 0]) =>
    signature.every((byte, index) => bytes[start + index] === byte),
  )
  if (found) return found[0]
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /<svg[\s>]/i.test(head) ? 'image/svg+xml' : undefined
}
