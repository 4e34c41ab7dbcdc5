import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder that belongs to this process, and removes those of processes that are gone: a build that was
 * killed could not.
 *
 * @param parent made where it is not there
 * @param kind beginning of the name, in letters
 * @returns the folder's path
 */
export function makeOwnedFolder(parent: string, kind: string): string {
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(`${kind}-`) ? Number.parseInt(name.slice(kind.length + 1), 10) : 0
    if (owner > 0 && owner !== process.pid && isGone(owner)) removeFolder(path.join(parent, name))
  }
  return mkdtempSync(path.join(parent, `${kind}-${process.pid}-`))
}

/** Removes a folder; what cannot be removed, such as another user's, stays. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {}
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
