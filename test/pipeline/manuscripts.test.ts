import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Parent } from 'unist'
import type { VFile } from 'vfile'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BuildResult } from '../../lib/build/build-result.ts'
import type { Document } from '../../lib/document/document.ts'
import type { Host } from '../../lib/host.ts'
import { buildManuscript, toDocument } from '../../lib/pipeline.ts'
import { extractPdf } from '../../lib/proof/extract-pdf.ts'
import { readSource } from '../../lib/readers/markdown/read-source.ts'
import { findProject } from '../../lib/readers/project/read-project.ts'
import { handlers } from '../../lib/writers/html/handlers/index.ts'
import { writeHtml } from '../../lib/writers/html/write-html.ts'
import { writeJats } from '../../lib/writers/jats/write-jats.ts'
import { memoryHost } from './memory-host.ts'

/*
 * Whole manuscripts, one folder for each family of constructs, with every output beside them. `UPDATE=1` rewrites
 * what they give; read the difference. The text of the PDF is held where its file is there: an empty one begins it.
 */
const fixtures = path.join(import.meta.dirname, '../fixtures/manuscripts')
const expectedFiles = ['paper.html', 'paper.jats.xml', 'paper.pdf.txt', 'messages.txt'] as const
const families = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

interface Built {
  result: BuildResult
  made: Partial<Record<(typeof expectedFiles)[number], string>>
}
interface Held {
  document: Document
  host: Host
  file: VFile
}
const builds = new Map<string, Promise<Built>>()
/** Builds a family once for all tests. */
function built(family: string): Promise<Built> {
  const found = builds.get(family) ?? build(family)
  builds.set(family, found)
  return found
}

describe.each(families)('%s', (family) => {
  const held = expectedFiles.filter(
    (name) => name !== 'paper.pdf.txt' || existsSync(path.join(fixtures, family, name)),
  )

  test.each(held)('gives its %s', async (name) => {
    const file = path.join(fixtures, family, name)
    const made = (await built(family)).made[name]
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, made ?? '')
    expect(made).toBe(readFileSync(file, 'utf8'))
  })

  test('loses nothing, and its JATS is valid', async () => {
    const { report, failures } = (await built(family)).result
    expect(failures).toEqual([])
    expect(report.findings.filter(({ ruleId }) => /^proof\/|^jats\/dtd$/.test(ruleId))).toEqual([])
    for (const output of Object.values(report.outputs)) expect(output.missing).toBe(0)
  })
})

describe('a document without', () => {
  const documents: Held[] = []
  beforeAll(async () => {
    for (const family of families) documents.push(await documentOf(family))
  })

  // A comment is in no output; JATS has one place for references only, `<back>`.
  const nodes = Object.keys(handlers).filter((type) => type !== 'comment')
  test.each(nodes)('its `%s` is told by a fixture', async (type) => {
    const holder = documents.find(({ document }) => withoutAny(document, type))
    expect(holder, 'no fixture has this node').toBeDefined()
    const planted = { ...holder!, document: withoutAny(holder!.document, type)! }
    const [whole, faulty] = [await write(holder!), await write(planted)]
    expect(faulty.html).not.toBe(whole.html)
    if (type !== 'referencesPlace') expect(faulty.jats).not.toBe(whole.jats)
  })
})

async function build(family: string): Promise<Built> {
  const { host, entry } = await project(family)
  const printed = existsSync(path.join(fixtures, family, 'paper.pdf.txt'))
  const result = await buildManuscript(host, entry, {
    to: printed ? ['html', 'jats', 'pdf'] : ['html', 'jats'],
    repair: true,
    strict: false,
  })
  const { outputs, report } = result
  const made: Built['made'] = {
    'paper.html': shown(outputs.html),
    'paper.jats.xml': outputs.jats ?? '',
    'messages.txt': report.findings
      // Proofreading has fixtures of its own; what an article lacks for PMC is the same in all of these.
      .filter(
        ({ ruleId, severity }) =>
          !/^(?:text|structure|metadata)\//.test(ruleId) &&
          !(severity === 'suggestion' && /^jats\/(?:missing-|no-journal)/.test(ruleId)),
      )
      .map(
        ({ file, line, severity, ruleId, message }) => `${file}:${line} ${severity} ${ruleId}: ${message}\n`,
      )
      .join(''),
  }
  if (outputs.pdf) made['paper.pdf.txt'] = await textOfPdf(outputs.pdf)
  return { result, made }
}

/** A family's own files and those that all share, and which of them is the manuscript. */
async function project(family: string): Promise<{ host: Host; entry: string }> {
  const files: Record<string, Uint8Array> = {}
  for (const folder of [fixtures, path.join(fixtures, family)]) {
    for (const name of readdirSync(folder, { recursive: folder !== fixtures, encoding: 'utf8' })) {
      const file = path.join(folder, name)
      if (statSync(file).isFile() && !(expectedFiles as readonly string[]).includes(name)) {
        files[name.split(path.sep).join('/')] = readFileSync(file)
      }
    }
  }
  const host = await memoryHost(files)
  const entry = (await findProject(host)) ?? Object.keys(files).find((name) => /\.(?:md|qmd)$/.test(name))
  return { host, entry: entry! }
}

async function documentOf(family: string): Promise<Held> {
  const { host, entry } = await project(family)
  const file = await readSource(host, entry)
  return { document: await toDocument(host).run(file), host, file }
}

async function write({ document, host, file }: Held): Promise<{ html: string; jats: string }> {
  const [html, { xml }] = [await writeHtml(document, { host, file }), await writeJats(document, { file })]
  return { html, jats: xml }
}

/** What a fault of a step would leave: the document without any node of a type. Nothing where it has none. */
function withoutAny(document: Document, type: string): Document | undefined {
  const { children, notes } = document
  const planted = { ...document, ...structuredClone({ children, notes }) }
  let found = false
  const drop = (parent: Partial<Parent>) => {
    if (!parent.children) return
    const kept = parent.children.filter((child) => child.type !== type)
    found ||= kept.length < parent.children.length
    parent.children = kept
    for (const child of kept) drop(child as Partial<Parent>)
  }
  for (const part of [planted, ...planted.notes] as Parent[]) drop(part)
  return found ? planted : undefined
}

/** The page without its style sheets and the bytes of its pictures. */
function shown(html = ''): string {
  const body = /<body[\s\S]*<\/body>/.exec(html)?.[0] ?? ''
  return `${body.replace(/data:([^;,"]*)[^"]*/g, 'data:$1')}\n`
}

/** What a reader of the tags hears: each stretch of text after the role of its element; then pictures and formulas. */
async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const { runs, alternatives } = await extractPdf(pdf)
  const prose = runs.map(({ role, text }) => {
    // Blanks within a formula are guessed from the distances of its signs, which differ from place to place.
    const told = role === 'Formula' ? text.replace(/ /g, '') : text
    return `[${role}] ${told}${told.endsWith('\n') ? '' : ' '}`
  })
  return [prose.join(''), ...alternatives.map(({ role, text }) => `(${role}) ${text ?? ''}\n`)].join('')
}
