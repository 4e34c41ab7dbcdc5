import os from 'node:os'
import path from 'node:path'

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder where galley keeps what it fetched: `$XDG_CACHE_HOME/galley`, else `~/.cache/galley`
 * (XDG Base Directory Specification 0.8; a relative path in the variable is to be ignored).
 */
export function cacheFolder(env: Environment): string {
  const base = env.XDG_CACHE_HOME
  return path.join(base && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'), 'galley')
}

/** The folder where puppeteer's own tools put browsers: `$PUPPETEER_CACHE_DIR`, else `~/.cache/puppeteer`. */
export function puppeteerCacheFolder(env: Environment): string {
  return env.PUPPETEER_CACHE_DIR || path.join(os.homedir(), '.cache', 'puppeteer')
}
