import path from 'node:path'
import * as v from 'valibot'
import type { VFile } from 'vfile'
import { isMap, isNode, parseDocument } from 'yaml'
import { positionAt } from '../../diagnostics/points.ts'
import { type Finding, report } from '../../diagnostics/report.ts'
import type { Manuscript } from '../../document/document.ts'
import { type Settings, settings } from '../../frontmatter/settings.ts'
import { type Host, HostError } from '../../host.ts'

const names = ['galley.config.yaml', 'galley.config.yml', 'galley.config.json']

/** Folders above the manuscript that are looked into at most. */
const highest = 20

/**
 * A unified plugin that adds the settings of the project: those of `galley.config.yaml` or `galley.config.json` in
 * the manuscript's folder, or in the nearest folder above it that the host lets it read. What the manuscript says
 * itself wins; lists of words and rules are joined.
 */
export function remarkProjectSettings({ host }: { host: Host }) {
  return async (tree: Manuscript, file: VFile): Promise<undefined> => {
    const found = await findConfig(host)
    const project = found && readConfig(found, file)
    if (!project) return
    const { metadata } = tree.data.manuscript
    const own = metadata.settings as Partial<Settings>
    const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
    metadata.settings = {
      ...project,
      ...said,
      rules: { ...project.rules, ...own.rules },
      dictionary: [...project.dictionary, ...(own.dictionary ?? [])],
      acronyms: [...project.acronyms, ...(own.acronyms ?? [])],
    }
  }
}

interface Config {
  path: string
  text: string
}

async function findConfig(host: Host): Promise<Config | undefined> {
  let folder = host.root
  for (let step = 0; step < highest; step++) {
    for (const name of names) {
      const file = path.join(folder, name)
      try {
        return { path: file, text: new TextDecoder().decode(await host.read(file)) }
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        // Folders above one that may not be read may not be read either, but for those that the user allowed.
        if (error.failure === 'unreadable') return undefined
      }
    }
    const above = path.dirname(folder)
    if (above === folder) return undefined
    folder = above
  }
  return undefined
}

/** JSON is YAML (1.2), so that one parser reads both. */
function readConfig({ path: file, text }: Config, to: VFile): Settings | undefined {
  const document = parseDocument(text, { maxAliasCount: 0, prettyErrors: false } as object)
  const [fault] = document.errors
  const say = (reason: string, range: readonly number[] = [0, 0], note?: string): undefined => {
    const foreign = { path: file, position: positionAt(text, range[0] ?? 0, range[1] ?? range[0] ?? 0) }
    const finding: Finding = { reason, foreign, ...(note && { note }) }
    report(to, 'reader/project-settings', finding)
  }
  if (fault) return say(`Unexpected text in the project’s settings: ${fault.message}`, fault.pos)
  if (document.contents === null) return undefined
  if (!isMap(document.contents)) return say('Unexpected settings of the project, expected names and values')
  const read = v.safeParse(settings, document.toJS({ maxAliasCount: 0 }))
  if (read.success) return read.output
  const [issue] = read.issues
  const keys = issue.path?.map(({ key }) => key) ?? []
  const node = document.getIn(keys, true)
  return say(
    `Unexpected ${keys.join('.') || 'content'} in the project’s settings: ${issue.message}`,
    isNode(node) ? (node.range ?? undefined) : undefined,
    'The file is left aside until it is right.',
  )
}
