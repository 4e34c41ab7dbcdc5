// Cuts the faces that the style sheets name into subsets by script, as WOFF2, with an index of what each covers.
// All are static and TrueType-flavoured: Chromium prints variable and CFF fonts as Type 3, without hinting or name.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const serif = (cut) => `source-serif/WOFF2/TTF/SourceSerif4${cut}.ttf.woff2`
const sans = (cut) => `source-sans/WOFF2/TTF/SourceSans3-${cut}.ttf.woff2`

/** Each face: family, weight, style, file in node_modules; features beyond the usual that it keeps. */
const faces = [
  ['JSerif', 400, 'normal', serif('-Regular'), ['smcp', 'onum', 'sups']],
  ['JSerif', 400, 'italic', serif('-It'), ['smcp', 'onum', 'sups']],
  ['JSerif', 600, 'normal', serif('-Semibold')],
  ['JSerif', 600, 'italic', serif('-SemiboldIt')],
  ['JSmall', 400, 'normal', serif('SmText-Regular'), ['smcp', 'onum', 'sups']],
  ['JSmall', 400, 'italic', serif('SmText-It')],
  ['JSmall', 600, 'normal', serif('SmText-Semibold')],
  ['JSmall', 600, 'italic', serif('SmText-SemiboldIt')],
  ['JDisplay', 600, 'normal', serif('Display-Semibold')],
  ['JDisplay', 600, 'italic', serif('Display-SemiboldIt')],
  ['JSans', 400, 'normal', sans('Regular'), ['sups']],
  ['JSans', 400, 'italic', sans('It')],
  ['JSans', 600, 'normal', sans('Semibold'), ['sups']],
  ['JSans', 600, 'italic', sans('SemiboldIt')],
  ['JMono', 400, 'normal', 'source-code-pro/WOFF2/TTF/SourceCodePro-Regular.ttf.woff2'],
  ['JMath', 400, 'normal', '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2', 'all'],
]

/**
 * Faces for further scripts, in subsets that their packages cut: family, package, weights, the subsets that it
 * takes. They stand behind the faces above, in `--scripts` of the style sheets; Han and Hangul have one weight,
 * because two would double what galley ships.
 */
const scripts = [
  ['JGreek', 'noto-serif', [400, 600], /^greek-ext$/],
  ['JHan', 'noto-serif-sc', [400], /^\[\d+\]$/],
  ['JHangul', 'nanum-myeongjo', [400], /^\[\d+\]$/],
  ['JArabic', 'noto-naskh-arabic', [400, 600], /^arabic$/],
  ['JHebrew', 'noto-serif-hebrew', [400, 600], /^hebrew$/],
  ['JDevanagari', 'noto-serif-devanagari', [400, 600], /^devanagari$/],
  ['JThai', 'noto-serif-thai', [400, 600], /^thai$/],
  ['JEmoji', 'noto-emoji', [400], /^\[\d+\]$/],
]

const usual = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum', 'pnum']

/** Code points by script. What no group names is in `other`. Marks go with the letters that carry them. */
const textGroups = {
  latin: [
    [0x20, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2bb, 0x2bc],
    [0x2c6, 0x2dc],
    [0x300, 0x304],
    [0x306, 0x30c],
    [0x327, 0x328],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  'latin-ext': [
    [0x100, 0x36f],
    [0x1d00, 0x1dbf],
    [0x1e00, 0x1eff],
    [0x2c60, 0x2c7f],
    [0xa720, 0xa7ff],
    [0xab30, 0xab6f],
  ],
  greek: [
    [0x370, 0x3ff],
    [0x1f00, 0x1fff],
  ],
  cyrillic: [
    [0x400, 0x52f],
    [0x1c80, 0x1c8f],
    [0x2de0, 0x2dff],
    [0xa640, 0xa69f],
  ],
}

/**
 * Chromium stretches an operator only with the face that holds the space, so whatever can grow is in `core`; the
 * mathematical alphabets do not grow.
 */
const mathGroups = {
  core: [
    [0x20, 0xff],
    [0x2c6, 0x2dc],
    [0x300, 0x338],
    [0x391, 0x3f6],
    [0x2000, 0x206f],
    [0x20d0, 0x20e1],
    [0x2190, 0x21d5],
    [0x2200, 0x22ff],
    [0x2308, 0x230b],
    [0x23b0, 0x23b1],
    [0x23dc, 0x23e1],
    [0x27e6, 0x27ef],
    [0x27f5, 0x27ff],
    [0x2a00, 0x2a06],
  ],
  italic: [
    [0x210e, 0x210f],
    [0x2113, 0x2113],
    [0x1d400, 0x1d467],
    [0x1d6a4, 0x1d71b],
  ],
  alphabets: [
    [0x2100, 0x214f],
    [0x1d468, 0x1d7ff],
  ],
}

export const inputs = []

export default async function fonts({ root, target }) {
  const { default: subset } = await import('subset-font')
  const { default: fontverter } = await import('fontverter')
  const modules = path.join(root, 'node_modules')
  const index = []
  for (const [family, weight, style, file, features = []] of faces) {
    const font = Buffer.from(await fontverter.convert(readFileSync(path.join(modules, file)), 'truetype'))
    const rest = codePointsOf(font)
    const groups = { ...(features === 'all' ? mathGroups : textGroups), other: undefined }
    for (const [group, ranges] of Object.entries(groups)) {
      const points = [...rest].filter((point) => !ranges || ranges.some(([a, b]) => point >= a && point <= b))
      for (const point of points) rest.delete(point)
      if (points.length === 0) continue
      const name = `${family}-${weight}${style === 'italic' ? 'i' : ''}-${group}.woff2`
      const bytes = await subset(font, String.fromCodePoint(...points), {
        targetFormat: 'woff2',
        noHinting: true,
        ...(features === 'all' ? {} : { keepFeatures: [...usual, ...features] }),
      })
      writeFileSync(path.join(target, name), bytes)
      index.push({ family, weight, style, group, file: name, ranges: toRanges(points) })
    }
  }
  for (const [family, name, weights, wanted] of scripts) {
    const folder = path.join(modules, '@fontsource', name)
    const subsets = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8'))
    for (const subset of Object.keys(subsets)) {
      if (!wanted.test(subset)) continue
      const group = subset.replace(/[[\]]/g, '')
      for (const weight of weights) {
        const file = `${family}-${weight}-${group}.woff2`
        const source = path.join(folder, 'files', `${name}-${group}-${weight}-normal.woff2`)
        // Not every range that a package claims is in its files.
        const bytes = readFileSync(source)
        const points = codePointsOf(Buffer.from(await fontverter.convert(bytes, 'truetype')))
        writeFileSync(path.join(target, file), bytes)
        index.push({
          family,
          weight,
          style: 'normal',
          group,
          file,
          ranges: toRanges([...points]),
          script: true,
        })
      }
    }
  }
  writeFileSync(path.join(target, 'index.json'), `${JSON.stringify(index)}\n`)
  const packages = scripts.map(([, name]) => `@fontsource/${name}`)
  for (const name of [
    'source-serif',
    'source-sans',
    'source-code-pro',
    '@fontsource/stix-two-math',
    ...packages,
  ]) {
    for (const licence of ['LICENSE.md', 'LICENSE', 'LICENSE.txt', 'OFL.txt']) {
      try {
        copyFileSync(
          path.join(modules, name, licence),
          path.join(target, `${name.replace(/^.*\//, '')}-licence.txt`),
        )
        break
      } catch {}
    }
  }
}

/** Code points in ascending order as [first, last] pairs. */
function toRanges(points) {
  const ranges = []
  for (const point of points.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

/** What a font has glyphs for: the `cmap` table, format 12 or 4 (OpenType 1.9). */
function codePointsOf(font) {
  const points = new Set()
  const start = tableOffset(font, 'cmap')
  const count = font.readUInt16BE(start + 2)
  for (let record = 0; record < count; record++) {
    const platform = font.readUInt16BE(start + 4 + 8 * record)
    const table = start + font.readUInt32BE(start + 8 + 8 * record)
    const format = font.readUInt16BE(table)
    if (format === 12) {
      const groups = font.readUInt32BE(table + 12)
      for (let group = 0; group < groups; group++) {
        const at = table + 16 + 12 * group
        for (let point = font.readUInt32BE(at); point <= font.readUInt32BE(at + 4); point++) points.add(point)
      }
    } else if (format === 4 && platform !== 1) {
      const segments = font.readUInt16BE(table + 6) / 2
      for (let segment = 0; segment < segments; segment++) {
        const last = font.readUInt16BE(table + 14 + 2 * segment)
        const first = font.readUInt16BE(table + 16 + 2 * segments + 2 * segment)
        for (let point = first; point <= last && point < 0xffff; point++) points.add(point)
      }
    }
  }
  for (const point of [...points]) if (point < 0x20) points.delete(point)
  return new Set([...points].sort((a, b) => a - b))
}

function tableOffset(font, tag) {
  const count = font.readUInt16BE(4)
  for (let table = 0; table < count; table++) {
    const at = 12 + 16 * table
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}
