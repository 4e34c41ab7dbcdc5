import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { collectPlaces } from '../frontmatter/collect-places.ts'
import { type PlaceIndex, placeIndex } from '../frontmatter/places.ts'
import { shape } from '../frontmatter/shape.ts'
import { speakInto } from '../frontmatter/speak.ts'
import { validate } from '../frontmatter/validate.ts'
import { type LocatedMap, placeOfSpan, type Span } from '../frontmatter/yaml/located.ts'
import { parseYaml } from '../frontmatter/yaml/parse-yaml.ts'
import { checkProfile } from './check-profile.ts'
import { type Profile, profile as schema } from './profile.ts'

/** A profile with the places of its rules, for messages that say which rule asks. */
export interface ProfileReading {
  /** None where the file is no profile; the messages say why. */
  profile?: Profile
  /** By path in `Profile`: `limits.abstract.max`. The places are in the profile's own file. */
  places: PlaceIndex
}

/**
 * Reads a journal's profile.
 *
 * @param text YAML
 * @param path absolute path of the profile, for its messages
 * @param file takes the messages
 */
export function readProfile(text: string, path: string, file: VFile): ProfileReading {
  const source = { text, path }
  const speak = speakInto(file, 'profile')
  const start = text.startsWith('\ufeff') ? 1 : 0
  const parsed = parseYaml(source, start, text.length, speak)
  const whole: Span = { source, start, end: start }
  const shaped = shape(schema, parsed, 'profile', speak)
  const root: LocatedMap = shaped?.kind === 'map' ? { ...shaped, span: whole } : { ...parsed, entries: [] }
  const profile = validate(schema, root, speak)
  const places = placeIndex(collectPlaces(root), placeOfSpan(whole))
  if (!profile) return { places }
  checkProfile(profile, (path, finding) =>
    report(file, 'profile/contradiction', { ...finding, ...places.nearest(path) }),
  )
  return { profile, places }
}
