import type { LoadedProfile } from '../profile/load-profile.ts'
import type { Profile } from '../profile/profile.ts'
import type { JournalRule } from './item.ts'
import { placeIn } from './place.ts'

/** The rule behind an item: its words, its place in the profile, and the pages that say so. */
export function ruleOf(
  { places, path, profile }: LoadedProfile & { profile: Profile },
  key: string,
  says: string,
): JournalRule {
  const place = placeIn(places.nearest(key), path)
  return {
    says,
    key,
    ...(place && { place }),
    sources: profile.sources.map(({ url, read }) => ({ url, read })),
  }
}
