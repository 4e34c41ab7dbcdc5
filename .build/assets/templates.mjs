// The page shell, the submission profiles and what `galley new` copies, as they stand in templates/.
import { cpSync } from 'node:fs'
import path from 'node:path'

export const inputs = ['templates']

export default async function templates({ root, target }) {
  cpSync(path.join(root, 'templates'), target, { recursive: true })
}
