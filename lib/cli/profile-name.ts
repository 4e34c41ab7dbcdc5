import { type Host, profileNames } from '../index.ts'
import { UsageError } from './command.ts'
import type { Given } from './given.ts'

/**
 * The profile that the user named.
 *
 * @throws UsageError with those there are, where none was named
 */
export async function profileName(given: Given, host: Host): Promise<string> {
  const name = given.value('profile')
  if (name !== undefined) return name
  const names = (await profileNames(host)).join(', ')
  throw new UsageError(
    'Unexpected absence of --profile, expected the journal’s',
    `There are ${names}; your own are given by path.`,
  )
}
