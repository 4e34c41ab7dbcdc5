import { HostError } from '../index.ts'
import { type ExitCode, worst } from './command.ts'

/**
 * Does the same with each file, one after the other. One that cannot be read takes no other down.
 *
 * @param files absolute paths
 * @param unread tells the user why a file cannot be read
 * @returns the worst of what came of them
 */
export async function eachFile(
  files: readonly string[],
  work: (file: string) => Promise<ExitCode>,
  unread: (error: HostError, file: string) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const codes: ExitCode[] = []
  for (const file of files) {
    try {
      codes.push(await work(file))
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      codes.push(await unread(error, file))
    }
  }
  return worst(codes)
}
