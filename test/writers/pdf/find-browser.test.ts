import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FindOptions, findBrowser } from '../../../lib/writers/pdf/browser/find-browser.ts'
import { NoBrowserError } from '../../../lib/writers/pdf/browser/no-browser-error.ts'
import { systemBrowsers } from '../../../lib/writers/pdf/browser/system-browsers.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'galley-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program that answers `--version`, or fails to start. */
function program(name: string, answer: string | undefined): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  const script =
    answer === undefined
      ? 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127'
      : `echo "${answer}"`
  writeFileSync(file, `#!/bin/sh\necho run >> "${folder}/log"\n${script}\n`, { mode: 0o755 })
  return file
}

/** How often programs of `program` were started. */
function starts(): number {
  try {
    return readFileSync(path.join(folder, 'log'), 'utf8').split('\n').length - 1
  } catch {
    return 0
  }
}

function find(env: Record<string, string>, more: Partial<FindOptions> = {}) {
  return findBrowser({
    env: {
      PATH: path.join(folder, 'bin'),
      XDG_CACHE_HOME: path.join(folder, 'cache'),
      PUPPETEER_CACHE_DIR: path.join(folder, 'puppeteer'),
      GALLEY_NO_DOWNLOAD: '1',
      ...env,
    },
    platform: 'linux',
    pinnedBuild: '1.2.3.4',
    ...more,
  })
}

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  it('takes the program that the environment names, before all others', async () => {
    program('bin/chromium', 'Chromium 2')
    const named = program('mine', 'Chromium 1')
    expect(await find({ CHROME_PATH: named })).toMatchObject({ executable: named, version: 'Chromium 1' })
    expect(await find({ PUPPETEER_EXECUTABLE_PATH: named })).toMatchObject({ executable: named })
  })

  it.each([
    ['is not there', undefined],
    ['does not start', 'broken'],
  ])('does not fall back where the program that the environment names %s', async (_, name) => {
    program('bin/chromium', 'Chromium 2')
    const named = name ? program(name, undefined) : path.join(folder, 'nowhere')
    await expect(find({ CHROME_PATH: named })).rejects.toThrow(`CHROME_PATH is set to ${named}`)
  })

  it('prefers a headless shell, and passes over what does not start', async () => {
    const chromium = program('bin/chromium', 'Chromium 3')
    program('bin/google-chrome', undefined)
    expect(await find({})).toMatchObject({ executable: chromium, shell: false })
    const shell = program('bin/chromium-headless-shell', 'Chromium 3')
    expect(await find({})).toMatchObject({ executable: shell, shell: true })
  })

  it('finds what puppeteer’s own tool installed, the newest first', async () => {
    program('bin/chromium', 'Chromium 3')
    for (const build of ['99.0.1.1', '120.0.1.1']) {
      program(
        `puppeteer/chrome-headless-shell/linux-${build}/chrome-headless-shell-linux64/chrome-headless-shell`,
        build,
      )
    }
    expect(await find({})).toMatchObject({ version: '120.0.1.1', shell: true })
  })

  it('proves a program once, and again when it has changed', async () => {
    const chromium = program('bin/chromium', 'Chromium 3')
    await find({})
    await find({})
    expect(starts()).toBe(1)
    utimesSync(chromium, 1, 1)
    await find({})
    expect(starts()).toBe(2)
  })

  it('works without a cache to remember in', async () => {
    program('bin/chromium', 'Chromium 3')
    writeFileSync(path.join(folder, 'cache'), 'a file where a folder should be')
    expect(await find({})).toMatchObject({ version: 'Chromium 3' })
  })

  it('says what it looked at and what to do', async () => {
    const broken = program('bin/chromium', undefined)
    const error = await find({}).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NoBrowserError)
    const { message } = error as NoBrowserError
    expect(message).toContain(
      `${broken} (system): does not start: error while loading shared libraries: libnss3.so`,
    )
    expect(message).toContain('GALLEY_NO_DOWNLOAD')
    expect(message).toContain('apt-get install')
  })

  it('passes over a program that failed to print', async () => {
    const shell = program('bin/chromium-headless-shell', 'Chromium 3')
    const chromium = program('bin/chromium', 'Chromium 3')
    expect(await find({}, { except: new Set([shell]) })).toMatchObject({ executable: chromium })
  })
})

describe('systemBrowsers', () => {
  it('knows the places of each system', () => {
    expect(systemBrowsers('darwin', { HOME: '/Users/ann' })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(systemBrowsers('win32', { PROGRAMFILES: 'C:\\Programs' }).join()).toContain('msedge.exe')
    expect(systemBrowsers('linux', { PATH: 'relative:/usr/bin' })).not.toContain('relative/chromium')
  })
})
