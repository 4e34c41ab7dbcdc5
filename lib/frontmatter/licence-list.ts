import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' }

let folded: Map<string, string> | undefined

/** Every SPDX licence id, by its lower-case form. */
export function licenceIds(): ReadonlyMap<string, string> {
  folded ??= new Map(spdxIds.map((id) => [id.toLowerCase(), id]))
  return folded
}

/**
 * The address of a licence. Creative Commons' own for its licences (with the trailing slash that JATS4R asks for),
 * SPDX's page for others.
 */
export function licenceUrl(id: string): string {
  const cc = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)(?:-([A-Z]{2,3}))?$/.exec(id)
  if (cc) {
    const place = cc[3] ? `${cc[3].toLowerCase()}/` : ''
    return `https://creativecommons.org/licenses/${cc[1]!.toLowerCase()}/${cc[2]}/${place}`
  }
  if (id === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  return `https://spdx.org/licenses/${id}.html`
}

/** The SPDX id of an address of Creative Commons or SPDX. */
export function licenceOfUrl(url: string): string | undefined {
  const cc =
    /creativecommons\.org\/licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)(?:\/([a-z]{2,3})(?:\/|$))?/i.exec(url)
  const place = cc?.[3] && !/^(deed|legalcode)$/i.test(cc[3]) ? `-${cc[3].toUpperCase()}` : ''
  if (cc) return licenceIds().get(`cc-${cc[1]}-${cc[2]}${place}`.toLowerCase())
  if (/creativecommons\.org\/publicdomain\/zero\/1\.0/i.test(url)) return 'CC0-1.0'
  const spdx = /spdx\.org\/licenses\/([\w.+-]+?)(?:\.html)?\/?$/i.exec(url)
  return spdx ? licenceIds().get(spdx[1]!.toLowerCase()) : undefined
}
