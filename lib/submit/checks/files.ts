import type { ExpectedFile } from '../../profile/files.ts'
import { imageSize } from '../image-size.ts'
import { type DocumentImage, imagesOf } from '../images.ts'
import { isWholeImage } from '../is-whole-image.ts'
import { placeOfField, placeOfNode } from '../place.ts'
import type { Submission } from '../submission.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check, CheckFinding } from './check.ts'
import { limitedAmount } from './limited-amount.ts'
import { number } from './within-limit.ts'

/** Files that must be handed in and that galley cannot make, and whether images are as the journal wants them. */
export const checkFiles: Check = (submission) =>
  submission.profile.files.flatMap((file, index) => {
    const key = `files.${index}`
    if (file.role === 'figure') return figureFiles(submission, file, key)
    if (file.role === 'bibliography') return bibliography(submission, key)
    if (file.role === 'highlights') return highlights(submission, file, key)
    const isOwn = ['supplement', 'graphical-abstract', 'table'].includes(file.role)
    if (!isOwn || file.requirement === 'optional' || file.requirement === 'forbidden') return []
    return [
      {
        id: `file/${file.role}`,
        state: 'person' as const,
        title: `File: ${file.role.replaceAll('-', ' ')}`,
        evidence: 'galley does not make it',
        says: `${file.role.replaceAll('-', ' ')}: ${file.requirement}`,
        key,
        fix: 'Add it by hand.',
      },
    ]
  })

function bibliography(submission: Submission, key: string): CheckFinding[] {
  const { bibliography: files } = submission.document.metadata
  const isThere = files.length > 0
  return [
    {
      id: 'file/bibliography',
      state: isThere ? 'green' : 'red',
      title: 'File: bibliography',
      evidence: isThere ? files.join(', ') : 'The front matter names none',
      says: 'a file with the references',
      key,
      ...placeOfField('bibliography', submission),
      ...(!isThere && { fix: 'Give “bibliography: references.bib”.' }),
    },
  ]
}

/** The findings in a line each: how many there are. */
function highlights(
  { document, limits }: Submission,
  { requirement }: ExpectedFile,
  key: string,
): CheckFinding[] {
  const given = document.metadata.submission?.highlights.length ?? 0
  if (given === 0 && requirement === 'optional') return []
  const named = { id: 'highlights', title: 'Highlights', things: 'highlights' }
  const fix = 'Give them under “submission: {highlights: […]}”, each in a line.'
  if (limits.highlights && given > 0)
    return [limitedAmount(given, limits.highlights, { ...named, key: 'limits.highlights', fix })]
  const state = byRequirement(requirement, given > 0)
  const evidence = given > 0 ? `There are ${given}` : 'There are none'
  const item = { ...named, key, evidence, says: sayRequirement(requirement, 'highlights') }
  return state ? [{ ...item, state, ...(state !== 'green' && { fix }) }] : []
}

const formatOf: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/tiff': 'tif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

function figureFiles(submission: Submission, wanted: ExpectedFile, key: string): CheckFinding[] {
  const images = imagesOf(submission.document).filter(({ image }) => image.data?.asset)
  if (images.length === 0) return []
  const faults = images.flatMap((one) => faultsOf(one, wanted).map((text) => ({ one, text })))
  const [first] = faults
  const says = [
    wanted.formats.length > 0 ? wanted.formats.join(', ') : '',
    wanted.resolution ? `${wanted.resolution} dpi at ${wanted.width ?? defaultWidth} mm` : '',
    wanted.largest ? `at most ${wanted.largest} MB` : '',
  ]
  return [
    {
      id: 'figure-files',
      state: first ? 'red' : 'green',
      title: 'Image files',
      evidence: first ? `${faults.length}: ${first.text}` : `${images.length} as the journal wants them`,
      says: says.filter(Boolean).join('; ') || 'images as files of their own',
      key,
      ...placeOfNode(first?.one.image ?? images[0]?.image, submission),
      details: faults.slice(1).map(({ one, text }) => ({ text, ...placeOfNode(one.image, submission) })),
      ...(first && { fix: 'Export the image anew from its source; enlarging the pixels adds nothing.' }),
    },
  ]
}

/** Millimetres: a column and a half of a common page, where the journal names no width. */
const defaultWidth = 120

function faultsOf({ image }: DocumentImage, { formats, resolution, width, largest }: ExpectedFile): string[] {
  const asset = image.data?.asset
  if (!asset?.bytes) return []
  const faults: string[] = []
  if (asset.unreadable || !isWholeImage(asset.bytes, asset.mediaType))
    faults.push(`${asset.path} is broken, expected a whole image`)
  const format = formatOf[asset.mediaType] ?? asset.mediaType
  const taken = formats.map((one) => one.replace(/^jpeg$/, 'jpg').replace(/^tiff$/, 'tif'))
  // galley submit makes a TIFF of a PNG.
  const isTaken = taken.includes(format) || (format === 'png' && taken.includes('tif'))
  if (formats.length > 0 && !isTaken)
    faults.push(`${asset.path} is ${format}, expected ${formats.join(' or ')}`)
  const size = imageSize(asset.bytes)
  if (resolution && size) {
    const needed = Math.ceil((resolution * (width ?? defaultWidth)) / 25.4)
    if (size.width < needed)
      faults.push(
        `${asset.path} is ${number(size.width)} pixels wide, expected ${number(needed)} for ${resolution} dpi at ${width ?? defaultWidth} mm`,
      )
  }
  if (largest && asset.bytes.byteLength > largest * 1e6)
    faults.push(
      `${asset.path} has ${(asset.bytes.byteLength / 1e6).toFixed(1)} MB, expected at most ${largest}`,
    )
  return faults
}
