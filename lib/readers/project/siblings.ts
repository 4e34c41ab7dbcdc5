import path from 'node:path'
import { type Host, HostError } from '../../host.ts'
import { lists } from './lists.ts'
import { textFiles } from './text-files.ts'

declare module 'vfile' {
  interface DataMap {
    /** The texts that stand beside a manuscript of one file, for what it says of them. */
    siblings: Siblings
  }
}

/** Texts beside a manuscript. */
export interface Siblings {
  /** Their absolute paths. */
  paths: readonly string[]
  /** The project's list that names the manuscript with them, absolute; nothing where none does. */
  list?: string
}

/** More texts than these are no manuscript's. */
const most = 200

/**
 * Finds the texts that stand beside a manuscript of one file: those of the list, in its folder or the one above, that
 * names it too; otherwise those of its folder.
 *
 * @param own absolute paths of the manuscript's own files
 */
export async function findSiblings(host: Host, own: readonly string[]): Promise<Siblings> {
  for (const folder of [host.root, path.dirname(host.root)]) {
    const names = await host.list(folder)
    for (const [name, reader] of Object.entries(lists)) {
      if (!names.includes(name)) continue
      const list = path.join(folder, name)
      const text = await host.read(list).catch(hostError)
      if (text instanceof HostError) continue
      const at: Host = Object.create(host, {
        root: { value: folder },
        list: { value: (one: string) => host.list(path.resolve(folder, one)) },
      })
      const chapters = await reader(new TextDecoder().decode(text), list, at)
      const paths = chapters.filter((one) => !one.foreign).map((one) => path.resolve(folder, one.path))
      if (paths.length > 1 && own.some((one) => paths.includes(one)))
        return { paths: others(paths, own), list }
    }
  }
  const beside = textFiles(await host.list('.')).map((name) => path.resolve(host.root, name))
  return { paths: others(beside, own) }
}

function others(paths: readonly string[], own: readonly string[]): string[] {
  return paths.filter((one) => !own.includes(one)).slice(0, most)
}

function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error
  throw error
}
