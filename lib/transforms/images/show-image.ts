import { imageSize } from 'image-size'
import type { Shown } from './shown.ts'

/**
 * What a browser shows of an image: PDF and TIFF become PNG, SVG loses its scripts, all others stay.
 *
 * @param mediaType as `mediaTypeOf` says
 * @throws Error where the image cannot be read
 */
export async function showImage(mediaType: string, bytes: Uint8Array): Promise<Shown> {
  if (mediaType === 'application/pdf') return (await import('./pdf-to-png.ts')).pdfToPng(bytes)
  if (mediaType === 'image/tiff') return (await import('./tiff-to-png.ts')).tiffToPng(bytes)
  if (mediaType !== 'image/svg+xml') return { mediaType, bytes, ...sizeOf(bytes) }
  const { safeSvg } = await import('./safe-svg.ts')
  const { svg, changed } = safeSvg(decode(bytes))
  const safe = changed ? new TextEncoder().encode(svg) : bytes
  return { mediaType, bytes: safe, ...sizeOf(safe), cleaned: changed }
}

/** XML names its encoding by its first bytes, or in its declaration (XML 1.0, appendix F). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** So that the page keeps its place before the image is drawn. Photographs are turned as their Exif says. */
function sizeOf(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return {}
    const [across, down] = orientation > 4 ? [height, width] : [width, height]
    return { width: Math.round(across), height: Math.round(down) }
  } catch {
    return {}
  }
}
