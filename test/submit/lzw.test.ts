import { encode } from 'fast-png'
import { decode, decodeImage, toRGBA8 } from 'utif2'
import { describe, expect, it } from 'vitest'
import { pngToTiff } from '../../lib/submit/package/png-to-tiff.ts'

async function pixels(width: number, height: number, data: Uint8Array, channels: 1 | 2 | 3 | 4) {
  const tiff = Buffer.from(await pngToTiff(new Uint8Array(encode({ width, height, data, channels })), 300))
  const [directory] = decode(tiff)
  decodeImage(tiff, directory!)
  expect([directory!.width, directory!.height]).toEqual([width, height])
  return { size: tiff.length, rgb: toRGBA8(directory!).filter((_, index) => index % 4 < 3) }
}

describe('pngToTiff', () => {
  it('keeps every pixel of noise, of a plain, and of long runs', async () => {
    const noise = Uint8Array.from(
      { length: 90 * 80 * 3 },
      (_, index) => (index * index * 31 + index * 7) % 251,
    )
    expect(Buffer.from((await pixels(90, 80, noise, 3)).rgb).equals(Buffer.from(noise))).toBe(true)
    const plain = new Uint8Array(500 * 400 * 3).fill(200)
    const { rgb, size } = await pixels(500, 400, plain, 3)
    expect(Buffer.from(rgb).equals(Buffer.from(plain))).toBe(true)
    expect(size).toBeLessThan(plain.length / 50)
  })

  it('lays what shows through on white, and reads shades of grey', async () => {
    const half = await pixels(1, 2, Uint8Array.from([0, 0, 0, 0, 10, 20, 30, 255]), 4)
    expect([...half.rgb]).toEqual([255, 255, 255, 10, 20, 30])
    expect([...(await pixels(2, 1, Uint8Array.from([7, 250]), 1)).rgb]).toEqual([7, 7, 7, 250, 250, 250])
  })
})
