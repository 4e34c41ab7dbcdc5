import path from 'node:path/posix'
import { type Host, HostError } from '../../host.ts'

/** Folders of a project in which notebooks stand, from the manuscript's. */
const folders = [
  '.',
  'notebooks',
  'notebook',
  'nb',
  'nbs',
  'code',
  'content',
  'analysis',
  'figures',
  'scripts',
]
  .concat('src', 'examples', '..')
  .concat(['notebooks', 'notebook', 'code', 'analysis', 'src'].map((name) => `../${name}`))

/** More notebooks than these are no manuscript's. */
const most = 100

/** The notebooks in whose results a manuscript can have its figures: those that `myst.yml` lists, and those beside it. */
export async function listNotebooks(host: Host): Promise<string[]> {
  const listed = await listedIn('myst.yml', host)
  const whole = listed.filter((name) => !name.includes('*'))
  const places = [
    ...listed.filter((name) => name.includes('*')).map((name) => path.dirname(name)),
    ...folders,
  ]
  const found = new Set(whole.map((name) => path.normalize(name)))
  for (const folder of places) {
    if (folder.includes('*')) continue
    for (const name of await host.list(folder))
      if (/\.ipynb$/i.test(name) && found.size < most) found.add(path.join(folder, name))
  }
  return [...found].slice(0, most)
}

async function listedIn(name: string, host: Host): Promise<string[]> {
  try {
    const text = new TextDecoder().decode(await host.read(name))
    return text.match(/[^\s'":,[\]{}]{1,300}\.ipynb\b/g) ?? []
  } catch (error) {
    if (error instanceof HostError) return []
    throw error
  }
}

const wanted = /(?:\{(?:figure|image|embed)\}[ \t]+|!\[[^\]\n]{0,1000}\]\()#([^\s)]{1,200})/g

/** Labels of cells whose results a text shows (MyST's guide, “Embed & Include Content”): `{figure} #map`, `![](#map)`. */
export function wantedResults(text: string): string[] {
  return [...new Set([...text.matchAll(wanted)].map(([, label]) => label!))]
}
