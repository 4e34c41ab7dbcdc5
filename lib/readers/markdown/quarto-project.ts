import path from 'node:path/posix'
import { isMap, parseDocument } from 'yaml'
import { readCompanionFrontMatter } from '../../frontmatter/companion.ts'
import { type Host, HostError } from '../../host.ts'

declare module 'vfile' {
  interface DataMap {
    /** What the files of a Quarto project say to the manuscript's own text. */
    quartoProject: QuartoProject
  }
}

/** A mapping of YAML. */
export type Fields = Readonly<Record<string, unknown>>

/** The parts of a Quarto project that stand in for words or options of the text. */
export interface QuartoProject {
  /** `_quarto.yml` and the `_metadata.yml` of the folder, nearest first: shortcode `meta`, `execute`. */
  metadata: readonly Fields[]
  /** `_variables.yml`: shortcode `var`. */
  variables: Fields
}

/**
 * Reads the files of the Quarto project that the host's folder belongs to (its guide, “Project Basics”,
 * “Variables”).
 *
 * @returns nothing where there is no such project
 */
export async function readQuartoProject(host: Host): Promise<QuartoProject | undefined> {
  const files = (await readCompanionFrontMatter(host)).filter(({ kind }) => kind === 'quarto')
  if (files.length === 0) return undefined
  const project = files.find((one) => path.basename(one.path).startsWith('_quarto.'))
  const variables = project && (await readText(host, path.join(path.dirname(project.path), '_variables.yml')))
  return { metadata: files.map(({ text }) => fieldsOf(text)), variables: fieldsOf(variables ?? '') }
}

/** The value at a path of keys, in the first of some mappings that has it. */
export function fieldAt(fields: readonly Fields[], keys: readonly string[]): unknown {
  for (const one of fields) {
    let value: unknown = one
    for (const key of keys)
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Fields)[key]
          : undefined
    if (value !== undefined) return value
  }
  return undefined
}

/** The mapping that a text of YAML is; an empty one where it is none. */
export function fieldsOf(text: string): Fields {
  const { contents, errors } = parseDocument(text)
  return isMap(contents) && errors.length === 0 ? (contents.toJSON() as Fields) : {}
}

async function readText(host: Host, name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await host.read(name))
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
