import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import { type Host, HostError } from '../host.ts'
import { type ProfileReading, readProfile } from './read-profile.ts'

/** A profile with its name and file. */
export interface LoadedProfile extends ProfileReading {
  id: string
  path: string
}

const shipped = 'templates/journals'

/**
 * Finds a profile by name or path: a path as it is; a name in `templates/journals` beside the manuscript's folder
 * and in it, then among those that galley ships.
 *
 * @param name `social-science`, or the path of a `.yaml` file
 * @param file takes the messages: `profile/unknown-profile` with near names, and those of the profile itself
 * @returns nothing where there is no such profile
 */
export async function loadProfile(host: Host, name: string, file: VFile): Promise<LoadedProfile | undefined> {
  const isPath = /[/\\]|\.ya?ml$/.test(name)
  const id = name.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/, '')
  const places = isPath
    ? [name]
    : [`${host.root}/../${shipped}/${id}.yaml`, `${host.root}/${shipped}/${id}.yaml`]
  for (const path of places) {
    const text = await given(() => host.read(path))
    if (text !== undefined) return { id, path, ...readProfile(text, path, file) }
  }
  const path = `${shipped}/${id}.yaml`
  const text = isPath ? undefined : await given(() => host.asset(path))
  if (text !== undefined) return { id, path, ...readProfile(text, path, file) }
  const known = await profileNames(host)
  const near = nearest(id, known)
  report(file, 'profile/unknown-profile', {
    reason: `Unexpected profile “${name}”${near[0] ? `, expected “${near[0]}”` : ''}`,
    note: `galley has ${known.join(', ')}. Your own stand in ${shipped}, or are given by path.`,
    actual: name,
    expected: near,
  })
  return undefined
}

/** Names of the profiles that galley ships, and of those beside the manuscript. */
export async function profileNames(host: Host): Promise<string[]> {
  const folders = [`${host.root}/../${shipped}`, `${host.root}/${shipped}`]
  const own = await Promise.all(folders.map((folder) => host.list(folder)))
  const names = [...own.flat(), ...(await host.assets(shipped).catch(() => []))]
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => name.replace(/^.*\//, '').replace(/\.ya?ml$/, ''))
  return [...new Set(names)].sort()
}

async function given(read: () => Promise<Uint8Array>): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await read())
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
