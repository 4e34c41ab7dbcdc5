import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import type { Environment } from './cache-folder.ts'
import { makeOwnedFolder, removeFolder } from './owned-folder.ts'
import { readTar } from './read-tar.ts'
import { runProgram } from './run-program.ts'

const PACKAGE = '@sparticuz/chromium'
const VERSION = '153.0.0'
/** What the npm registry publishes for this version (`npm view @sparticuz/chromium@153.0.0 dist.integrity`). */
const INTEGRITY =
  'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=='
const NPM_QUIET_LIMIT = 180_000

/** The Chromium that npm carries, unpacked. */
export interface NpmChromium {
  executable: string
  /** What it must be started with: its own libraries, and fonts where the system configures none. */
  env: Record<string, string>
}

/** Whether the package holds a browser for this machine. */
export function npmChromiumFits(platform: NodeJS.Platform, arch: string): boolean {
  return platform === 'linux' && arch === 'x64'
}

/** Where the package's browser lies once it was unpacked; nothing where it was not. */
export function unpackedChromium(cache: string, env: Environment): NpmChromium | undefined {
  const folder = folderIn(cache)
  return existsSync(path.join(folder, 'chromium')) ? chromiumIn(folder, env) : undefined
}

/**
 * Fetches the headless Chromium of the npm package `@sparticuz/chromium`, checks it against the checksum
 * pinned here and unpacks it into a folder of galley's cache. The folder appears by one rename, so that
 * builds that run at the same time and builds that were killed never leave half a browser. Its own API is
 * not used: it trusts whatever lies in the shared temporary folder.
 *
 * @param cache galley's cache folder
 * @throws Error where npm cannot fetch it or the checksum is another
 */
export async function fetchChromium(cache: string, env: Environment): Promise<NpmChromium> {
  const folder = folderIn(cache)
  const work = makeOwnedFolder(cache, 'unpacking')
  try {
    await unpack(await fetchPackage(work, env), path.join(work, 'browser'))
    await rename(path.join(work, 'browser'), folder).catch((error: unknown) => {
      // Another build was faster: its folder is as good as ours.
      if (!unpackedChromium(cache, env)) throw error
    })
  } finally {
    removeFolder(work)
  }
  return chromiumIn(folder, env)
}

function folderIn(cache: string): string {
  return path.join(cache, `chromium-${VERSION}`)
}

function chromiumIn(folder: string, env: Environment): NpmChromium {
  return {
    executable: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter),
      // Without any font configuration Chromium prints empty pages and loads no web fonts.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }),
    },
  }
}

/** @returns the package's files by name, checked */
async function fetchPackage(work: string, env: Environment): Promise<Map<string, Uint8Array>> {
  const pack = ['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', work, '--ignore-scripts']
  // Under `npm run`, this names the npm that is running, which need not be on the path.
  const npm = env.npm_execpath
  const run =
    npm && /\.c?js$/.test(npm)
      ? await runProgram(process.execPath, [npm, ...pack], { env, quietLimit: NPM_QUIET_LIMIT, cwd: work })
      : await runProgram('npm', pack, { env, quietLimit: NPM_QUIET_LIMIT, cwd: work })
  if (!run.ok) throw new Error(`npm could not fetch ${PACKAGE} ${VERSION}: ${run.failure}`)
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (!archive) throw new Error(`npm fetched no archive of ${PACKAGE} ${VERSION}`)
  const bytes = await readFile(path.join(work, archive))
  const checksum = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (checksum !== INTEGRITY) {
    throw new Error(`The checksum of ${PACKAGE} ${VERSION} is ${checksum}, not ${INTEGRITY}`)
  }
  const files = new Map<string, Uint8Array>()
  for (const entry of readTar(await promisify(gunzip)(bytes))) files.set(entry.name, entry.content)
  return files
}

async function unpack(files: Map<string, Uint8Array>, folder: string): Promise<void> {
  const inflate = async (name: string) => {
    const packed = files.get(`package/bin/${name}.br`)
    if (!packed) throw new Error(`${PACKAGE} ${VERSION} has no bin/${name}.br`)
    return promisify(brotliDecompress)(packed)
  }
  await mkdir(folder, { recursive: true })
  for (const archive of ['al2023.tar', 'fonts.tar']) {
    for (const { name, mode, content } of readTar(await inflate(archive))) {
      const target = path.join(folder, name)
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, content, { mode })
    }
  }
  await writeFile(path.join(folder, 'fonts.conf'), fontConfiguration)
  await writeFile(path.join(folder, 'chromium'), await inflate('chromium'), { mode: 0o755 })
}

// `prefix="relative"` resolves against this file, so that the folder may be moved into its place.
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
