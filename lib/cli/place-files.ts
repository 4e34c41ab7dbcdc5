import { unlinkSync } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import path from 'node:path'

/** What writing needs of a file system; `node:fs/promises`, unless a test plants a fault. */
export type FileSystem = Pick<typeof nodeFiles, 'mkdir' | 'open' | 'readdir' | 'rename' | 'rm' | 'stat'>

/** A file to write. */
export interface NewFile {
  path: string
  content: string | Uint8Array
  /** Permissions, where they must be those of the file in whose place it goes. */
  mode?: number
}

/** A file that could not be written; one of that name that stood there before is whole. */
export interface Unplaced {
  path: string
  /** In words. */
  reason: string
}

/** Temporary files of this process; none may outlive it. */
const temporaries = new Set<string>()
let counter = 0
let cleansUp = false

/**
 * Writes files so that each is there whole or not at all, even if the process is killed: to a temporary file in
 * the same folder, then to the disk, then to its place by rename. All are written before the first takes its
 * place, so that outputs of two builds are hardly ever seen together. One that fails leaves the others alone.
 *
 * @param folder where they all go; see `makeFolder`
 * @returns those that could not be written
 */
export async function placeFiles(
  folder: string,
  files: readonly NewFile[],
  system: FileSystem = nodeFiles,
): Promise<Unplaced[]> {
  cleanUpAtExit()
  const failed: Unplaced[] = []
  const written: { file: NewFile; temporary: string }[] = []
  for (const file of files) {
    try {
      written.push({ file, temporary: await writeTemporary(folder, file, system) })
    } catch (error) {
      failed.push({ path: file.path, reason: reasonFor(error) })
    }
  }
  for (const { file, temporary } of written) {
    try {
      await system.rename(temporary, file.path)
    } catch (error) {
      await system.rm(temporary, { force: true }).catch(() => {})
      failed.push({ path: file.path, reason: reasonFor(error) })
    }
    temporaries.delete(temporary)
  }
  await flush(folder, system)
  return failed
}

/** The folder for outputs cannot be used. */
export class Unwritable extends Error {
  override name = 'Unwritable'
}

/**
 * Makes sure that a folder can be written to, and removes what builds that were killed have left there.
 *
 * @throws Unwritable
 */
export async function makeFolder(folder: string, system: FileSystem = nodeFiles): Promise<void> {
  try {
    await system.mkdir(folder, { recursive: true })
    await removeLeftovers(folder, system)
    // Permissions say too little (root, read-only mounts, quotas): only writing shows that one can write.
    const probe = temporaryPath(folder)
    const handle = await system.open(probe, 'wx')
    await handle.close()
    await system.rm(probe, { force: true })
  } catch (error) {
    throw new Unwritable(`Cannot write to ${folder}: ${reasonFor(error)}`)
  }
}

async function writeTemporary(folder: string, file: NewFile, system: FileSystem): Promise<string> {
  const temporary = temporaryPath(folder)
  temporaries.add(temporary)
  const handle = await system.open(temporary, 'wx')
  try {
    await handle.writeFile(file.content)
    if (file.mode !== undefined) await handle.chmod(file.mode)
    await handle.sync()
    await handle.close()
    return temporary
  } catch (error) {
    await handle.close().catch(() => {})
    await system.rm(temporary, { force: true }).catch(() => {})
    temporaries.delete(temporary)
    throw error
  }
}

// The name is short whatever the output's is, so that it is never the one that is too long.
function temporaryPath(folder: string): string {
  return path.join(folder, `.galley-${process.pid}-${counter++}.tmp`)
}

/** Files of builds that are dead: no such process, or older than a day (another machine's, on a shared disk). */
async function removeLeftovers(folder: string, system: FileSystem): Promise<void> {
  for (const name of await system.readdir(folder)) {
    const owner = /^\.galley-(\d+)-\d+\.tmp$/.exec(name)?.[1]
    if (owner === undefined || Number(owner) === process.pid) continue
    const file = path.join(folder, name)
    const age =
      Date.now() -
      (await system
        .stat(file)
        .then((found) => found.mtimeMs)
        .catch(() => Date.now()))
    if (isAlive(Number(owner)) && age < 24 * 3600 * 1000) continue
    await system.rm(file, { force: true }).catch(() => {})
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// A rename is on the disk when its folder is. Windows cannot open one, and some file systems cannot sync one.
async function flush(folder: string, system: FileSystem): Promise<void> {
  try {
    const handle = await system.open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {}
}

function cleanUpAtExit(): void {
  if (cleansUp) return
  cleansUp = true
  process.on('exit', () => {
    for (const file of temporaries) {
      try {
        unlinkSync(file)
      } catch {}
    }
  })
}

const reasons: Record<string, string> = {
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EFBIG: 'the file is larger than the file system allows',
  ENAMETOOLONG: 'the file name is too long',
  EISDIR: 'a folder of that name stands in its place',
  ENOTEMPTY: 'a folder of that name stands in its place',
  EEXIST: 'a file of that name stands in its place',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EIO: 'the disk reports a fault',
}

function reasonFor(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}
