import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from './command.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads a file that an option names.
 *
 * @param option with its dashes
 * @param read gives what the file holds, or in words what is wrong with it
 * @throws UsageError where the file is not there or not what it should be
 */
export async function readGiven<Content>(
  option: string,
  name: string,
  { folder }: Terminal,
  read: (text: string) => Content | string,
): Promise<Content> {
  let text: string
  try {
    text = await readFile(path.resolve(folder, name), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'there is no such file' : (error as Error).message
    throw new UsageError(`Unexpected file ${name} of ${option}: ${why}`)
  }
  const content = read(text)
  if (typeof content === 'string') throw new UsageError(`Unexpected file ${name} of ${option}. ${content}`)
  return content
}
