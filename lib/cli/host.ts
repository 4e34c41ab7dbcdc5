import { constants } from 'node:fs'
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getHeapStatistics } from 'node:v8'
import { type Host, HostError, settingsFiles } from '../index.ts'

/** No file of a manuscript is larger than this, in bytes; reading one would only exhaust the memory. */
export const largestFile = 64 * 2 ** 20

/**
 * No manuscript is larger than this, in bytes. Measured, a byte of prose takes some 150 bytes of memory at most, dense
 * markup more; where that is not there, Node would end the process in the middle, with no word to the author.
 */
function largestManuscript(): number {
  return Math.min(largestFile, Math.floor(getHeapStatistics().heap_size_limit / 384))
}

/**
 * The machine as a manuscript may see it: the files of its own folder, of the project that it belongs to, of
 * folders that the user allows, and of `styles/`, `templates/` and the project's settings beside a folder called
 * `manuscript`.
 *
 * @param manuscript path of the manuscript, which need not exist
 * @param allow further folders, as the user named them; a name that is not beside the manuscript is looked for in
 *   the project's folder and in these
 * @param environment for `SOURCE_DATE_EPOCH`
 * @throws HostError `unreadable` where `SOURCE_DATE_EPOCH` is not a time or an allowed folder is not there
 */
export async function nodeHost(
  manuscript: string,
  allow: readonly string[] = [],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Host> {
  const root = path.dirname(path.resolve(manuscript))
  const project = await projectFolder(root)
  const allowed = [...(project ? [project] : []), ...(await Promise.all(allow.map(allowedFolder)))]
  const folders = [root, ...allowed]
  if (path.basename(root) === 'manuscript') {
    const beside = ['styles', 'templates', ...settingsFiles]
    folders.push(...beside.map((name) => path.join(root, '..', name)))
  }
  // A folder that is a symbolic link, as /tmp is on macOS, is allowed by both of its names.
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)))
  const named = [...folders, ...real]
  const sourceDate = readSourceDate(environment.SOURCE_DATE_EPOCH)

  /** Beside the manuscript; where it is not there, in a folder that the user allows. */
  async function locate(name: string): Promise<string> {
    const absolute = path.resolve(root, name)
    try {
      return await locateAt(absolute)
    } catch (error) {
      if (path.isAbsolute(name)) throw error
      for (const folder of allowed) {
        const found = await locateAt(path.resolve(folder, name)).catch(() => undefined)
        if (found) return found
      }
      throw error
    }
  }

  async function locateAt(absolute: string): Promise<string> {
    // First by name, so that nobody learns from the answer whether a file outside exists.
    if (!named.some((folder) => isWithin(absolute, folder))) throw outside(absolute)
    const target = await realpath(absolute).catch((error: unknown) => {
      throw asHostError(error, absolute)
    })
    if (!real.some((folder) => isWithin(target, folder))) throw outside(absolute)
    return target
  }

  return {
    root,
    ...(sourceDate && { sourceDate }),
    async read(name) {
      const absolute = path.resolve(root, name)
      const isManuscript = absolute === path.resolve(manuscript)
      return readRegularFile(await locate(name), absolute, isManuscript ? largestManuscript() : largestFile)
    },
    async list(folder) {
      try {
        return await listFiles(await locate(folder))
      } catch {
        return []
      }
    },
    async asset(name) {
      return readRegularFile(assetPath(name), name, largestFile)
    },
    async assets(folder) {
      const entries = await readdir(assetPath(folder), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => path.relative(assetPath(folder), path.join(entry.parentPath, entry.name)))
        .map((name) => name.split(path.sep).join('/'))
        .sort()
    },
  }
}

/** Where the assets stand: beside the bundle, also for the sources that the bundle is made of. */
const assetRoot = fileURLToPath(
  new URL(import.meta.url.endsWith('/lib/cli/host.ts') ? '../../dist/assets' : './assets', import.meta.url),
)

function assetPath(name: string): string {
  const target = path.join(assetRoot, name)
  // Names of assets can come from a manuscript: a style's id, a language.
  if (!isWithin(target, assetRoot) || name.includes('\0')) {
    throw new HostError('missing', name, 'There is no such file in galley')
  }
  return target
}

/** What stands in the folder of a whole project: of git, Quarto, MyST or Manubot. */
const projectMarks = ['.git', '_quarto.yml', 'myst.yml', path.join('content', 'metadata.yaml')]

/** The nearest folder around the manuscript that is a project's; never the user's home or what lies above it. */
async function projectFolder(root: string): Promise<string | undefined> {
  const home = homedir()
  for (let folder = root; !isWithin(home, folder); folder = path.dirname(folder)) {
    for (const mark of projectMarks) {
      if (await stat(path.join(folder, mark)).catch(() => undefined)) return folder
    }
    if (path.dirname(folder) === folder) return undefined
  }
  return undefined
}

async function allowedFolder(folder: string): Promise<string> {
  const absolute = path.resolve(folder)
  const found = await stat(absolute).catch(() => undefined)
  if (found?.isDirectory()) return absolute
  const why = found ? 'it is not a folder' : 'there is no such folder'
  throw new HostError('unreadable', absolute, `Cannot allow ${folder}: ${why}`)
}

/**
 * Reads a regular file and nothing else: a FIFO would wait for ever, a device may never end. The open itself
 * must not wait either, should the file be replaced between the look and the open.
 */
async function readRegularFile(target: string, shown: string, largest: number): Promise<Uint8Array> {
  let handle: FileHandle | undefined
  try {
    refuse(await stat(target), shown, largest)
    handle = await open(target, constants.O_RDONLY | constants.O_NONBLOCK)
    refuse(await handle.stat(), shown, largest)
    return await handle.readFile()
  } catch (error) {
    throw asHostError(error, shown)
  } finally {
    await handle?.close()
  }
}

function refuse(
  found: { isFile(): boolean; isDirectory(): boolean; size: number },
  shown: string,
  largest: number,
): void {
  if (found.isDirectory()) throw new HostError('unreadable', shown, 'It is a folder, not a file')
  if (!found.isFile()) throw new HostError('unreadable', shown, 'It is a device or a pipe, not a file')
  if (found.size > largest) {
    // Up, so that a file that is too large by a byte does not seem to be allowed.
    const inMegabytes = (bytes: number) => `${Math.ceil((bytes / 2 ** 20) * 10) / 10} MB`
    const more =
      largest < largestFile
        ? ' with the memory that Node may use. Split it, or allow more: NODE_OPTIONS=--max-old-space-size=16000'
        : ''
    throw new HostError(
      'unreadable',
      shown,
      `It has ${inMegabytes(found.size)}; galley reads up to ${inMegabytes(largest)}${more}`,
    )
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const kept = await Promise.all(
    entries.map(async (entry) => {
      if (entry.isFile()) return entry.name
      if (!entry.isSymbolicLink()) return
      const target = await stat(path.join(folder, entry.name)).catch(() => undefined)
      return target?.isFile() ? entry.name : undefined
    }),
  )
  return kept.filter((name) => name !== undefined).sort()
}

const reasons: Record<string, string> = {
  EACCES: 'You have no permission to read it',
  EPERM: 'You have no permission to read it',
  ELOOP: 'Its symbolic links lead in a circle',
  ENAMETOOLONG: 'Its name is too long',
  EIO: 'The disk reports a fault',
  EMFILE: 'Too many files are open',
}

function asHostError(error: unknown, shown: string): HostError {
  if (error instanceof HostError) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  if (['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(code)) {
    return new HostError('missing', shown, 'There is no such file')
  }
  return new HostError('unreadable', shown, reasons[code] ?? message)
}

function outside(absolute: string): HostError {
  const reason = 'It lies outside the manuscript’s folder; allow its folder with --allow'
  return new HostError('outside', absolute, reason)
}

function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, in decimal digits. */
function readSourceDate(value: string | undefined): Date | undefined {
  if (value === undefined || value === '') return
  const date = new Date(Number(value) * 1000)
  if (/^\d+$/.test(value) && !Number.isNaN(date.getTime())) return date
  const reason = `Unexpected SOURCE_DATE_EPOCH “${value}”, expected seconds since 1970`
  throw new HostError('unreadable', 'SOURCE_DATE_EPOCH', reason)
}
