import { rm } from 'node:fs/promises'
import os from 'node:os'
import type { Environment } from './browser/cache-folder.ts'
import { type FoundBrowser, findBrowser } from './browser/find-browser.ts'
import { makeOwnedFolder, removeFolder } from './browser/owned-folder.ts'

const START_LIMIT = 30_000
/** For one command to the browser; a thesis of a thousand pages prints within seconds. */
const COMMAND_LIMIT = 600_000

/** A page that holds one document. It loads nothing from anywhere and runs no script of the document. */
export interface PrintPage {
  /** Runs a function of ours in the page. It must be self-contained; arguments and result are JSON. */
  run<Arguments extends unknown[], Result>(
    pass: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>>
  /** Prints the page: tagged, with an outline, in the size that its style sheet gives. */
  print(): Promise<Uint8Array>
}

/** A browser that prints. One serves any number of documents. */
export interface Browser {
  /** “HeadlessChrome/156.0.8078.79”. */
  readonly version: string
  readonly executable: string
  /** Loads a document in print media, its text area `width` CSS pixels wide, and hands it over. */
  withPage<Result>(html: string, use: (page: PrintPage) => Promise<Result>): Promise<Result>
  /** Ends it and removes its profile. May be called twice. */
  close(): Promise<void>
}

/** How `startBrowser` finds its browser. */
export interface StartOptions {
  /** Variables that name a browser or a cache; `process.env` by default. */
  env?: Environment
  /** Told in one line before something is downloaded. */
  onProgress?: (line: string) => void
}

/**
 * Finds a browser (see `findBrowser`) and starts it with a fresh profile and without network. Begin this
 * first and wait for it last: it takes longer than the rest of a build.
 *
 * @throws NoBrowserError where none can be started
 */
export async function startBrowser(options: StartOptions = {}): Promise<Browser> {
  const env = options.env ?? process.env
  const puppeteerLoads = import('puppeteer-core').then(({ default: puppeteer }) => puppeteer)
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js')
  const failed = new Set<string>()
  for (;;) {
    const found = await findBrowser({
      env,
      onProgress: options.onProgress,
      except: failed,
      pinnedBuild: PUPPETEER_REVISIONS['chrome-headless-shell'],
    })
    try {
      return await launch(await puppeteerLoads, found, env)
    } catch {
      // It gave its version once and still does not work: on to the next candidate.
      failed.add(found.executable)
    }
  }
}

type Puppeteer = Pick<typeof import('puppeteer-core').default, 'launch'>

async function launch(puppeteer: Puppeteer, found: FoundBrowser, env: Environment): Promise<Browser> {
  const profile = makeOwnedFolder(os.tmpdir(), 'galley-browser')
  const removeAtExit = () => removeFolder(profile)
  process.once('exit', removeAtExit)
  const removeProfile = async () => {
    process.off('exit', removeAtExit)
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  const root = process.getuid?.() === 0
  const args = [
    // Glyphs must be as wide on the screen, where lines are measured, as on paper.
    '--font-render-hinting=none',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    // The document is a stranger's: nothing it names may be fetched.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(root || env.GALLEY_NO_SANDBOX === '1' ? ['--no-sandbox'] : []),
  ]
  try {
    const browser = await puppeteer.launch({
      executablePath: found.executable,
      headless: found.shell ? 'shell' : true,
      pipe: true,
      userDataDir: profile,
      env: { ...env, ...found.env },
      timeout: START_LIMIT,
      protocolTimeout: COMMAND_LIMIT,
      args,
    })
    const version = await browser.version()
    const [first] = await browser.pages()
    let idle = first
    let closed: Promise<void> | undefined
    return {
      version,
      executable: found.executable,
      async withPage(html, use) {
        const page = idle ?? (await browser.newPage())
        idle = undefined
        try {
          await page.setJavaScriptEnabled(false)
          await page.setOfflineMode(true)
          await page.emulateMediaType('print')
          await page.setContent(html, { waitUntil: 'load', timeout: COMMAND_LIMIT })
          return await use({
            // puppeteer's own type lets arguments be handles as well.
            run: (pass, ...args) => page.evaluate(pass as (...given: unknown[]) => never, ...args),
            print: () =>
              page.pdf({
                preferCSSPageSize: true,
                printBackground: true,
                tagged: true,
                outline: true,
                timeout: COMMAND_LIMIT,
              }),
          })
        } finally {
          await page.close()
        }
      },
      close() {
        closed ??= browser.close().then(removeProfile)
        return closed
      },
    }
  } catch (error) {
    await removeProfile()
    throw error
  }
}
