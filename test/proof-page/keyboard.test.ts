import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proofManuscript } from '../../lib/jobs/proof-manuscript.ts'
import { applyDecisions, readDecisions } from '../../lib/lint/decisions.ts'
import { type FoundBrowser, findBrowser } from '../../lib/writers/pdf/browser/find-browser.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const found: FoundBrowser | undefined = await findBrowser({
  env: process.env,
  pinnedBuild: PUPPETEER_REVISIONS['chrome-headless-shell'],
}).catch(() => undefined)

const source = `# One

The the first place, and <!-- AQ: Which year? --> so on.

A second  place with the the word again.
`

describe.skipIf(!found)('a proof page in a browser, by keyboard alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-proof-'))
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const { html } = await proofManuscript(await memoryHost({ 'paper.md': source }), '/manuscript/paper.md')
    writeFileSync(path.join(folder, 'paper.proof.html'), html)
    browser = await puppeteer.launch({
      executablePath: found!.executable,
      headless: found!.shell ? 'shell' : true,
      env: { ...process.env, ...found!.env },
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    const session = await browser.target().createCDPSession()
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    })
    await page.goto(`file://${path.join(folder, 'paper.proof.html')}`)
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const active = () =>
    page.evaluate(() => {
      const card = document.querySelector<HTMLElement>('.proof-note.active')
      return {
        note: card?.dataset.note,
        focused: document.activeElement === card,
        decision: card?.dataset.decision,
      }
    })
  const seek = async (text: string) => {
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('n')
      const reason = await page.evaluate(
        () => document.querySelector('.proof-note.active .note-reason')?.textContent,
      )
      if (reason?.includes(text)) return
    }
    throw new Error(`No note says ${text}`)
  }

  it('leads from note to note, and says when there is no more', async () => {
    await page.keyboard.press('n')
    const first = await active()
    expect(first.focused).toBe(true)
    await page.keyboard.press('j')
    expect(Number((await active()).note)).toBe(Number(first.note) + 1)
    await page.keyboard.press('k')
    await page.keyboard.press('p')
    expect(await page.$eval('#said', (said) => said.textContent)).toBe('That was the first note.')
  })

  it('accepts, rejects, comments, undoes', async () => {
    await seek('the twice')
    await page.keyboard.press('a')
    expect((await active()).decision).toBe('accept')
    await page.keyboard.press('u')
    expect((await active()).decision).toBe('')
    await page.keyboard.press('a')
    await seek('Which year')
    await page.keyboard.press('c')
    await page.keyboard.type('no key: 1999')
    expect((await active()).decision).toBe('comment')
    await page.keyboard.press('Escape')
    expect((await active()).focused).toBe(true)
    await seek('the twice')
    await page.keyboard.press('r')
    expect((await active()).decision).toBe('reject')
    expect(await page.$eval('#said', (said) => said.textContent)).toMatch(/^Rejected: note \d+\./)
  })

  it('lets single keys be switched off', async () => {
    const { note } = await active()
    await page.click('.proof-keys summary')
    await page.click('#shortcuts')
    await page.focus('body')
    await page.keyboard.press('p')
    expect((await active()).note).toBe(note)
    await page.click('#shortcuts')
    await page.click('.proof-keys summary')
  })

  it('saves the decisions as a file', async () => {
    const session = await browser.target().createCDPSession()
    const done = new Promise<void>((resolve) => {
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve())
    })
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    })
    await page.focus('#save')
    await page.keyboard.press('Enter')
    await done
    const name = readdirSync(folder).find((file) => file.endsWith('.json'))!
    expect(name).toBe('paper.decisions.json')
    const saved = readDecisions(readFileSync(path.join(folder, name), 'utf8'))
    if (typeof saved === 'string') throw new Error(saved)
    const { decisions } = saved
    expect(decisions.map(({ decision }) => decision)).toEqual(['accept', 'comment', 'reject'])
    const [accepted, commented] = decisions
    expect(source.slice(accepted!.start).startsWith(accepted!.before!)).toBe(true)
    expect(accepted!.after).toBe('')
    expect(commented!.comment).toBe('no key: 1999')
    const applied = applyDecisions(source, saved)
    expect([applied.applied.length, applied.rejected.length, applied.conflicts]).toEqual([1, 1, []])
    expect(applied.source).toBe(source.replace('The the', 'The'))
    // Where the words have changed meanwhile, nothing is put in.
    const edited = source.replace('The the first', 'The very first')
    const stale = applyDecisions(edited, saved)
    expect([stale.source, stale.conflicts.length]).toEqual([edited, 1])
  })

  it('folds the notes in on a phone', async () => {
    await page.setViewport({ width: 390, height: 800 })
    const visible = () =>
      page.$$eval(
        '.paper .proof-note',
        (cards) => cards.filter((card) => getComputedStyle(card).display !== 'none').length,
      )
    await page.keyboard.press('Escape')
    expect(await visible()).toBe(0)
    await page.click('.paper .call')
    expect(await visible()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
