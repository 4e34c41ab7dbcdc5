/** MECA, Manuscript Exchange Common Approach (NISO RP-30-2020): an archive that journals and preprint servers pass on. */
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Metadata } from '../../frontmatter/metadata.ts'
import type { Profile } from '../../profile/profile.ts'
import { personName } from '../person-name.ts'
import type { FileRole, PackageFile } from './package-file.ts'

/** Item types of the manifest, by what a file is. */
const itemTypes: Partial<Record<FileRole, string>> = {
  jats: 'article-metadata',
  manuscript: 'manuscript',
  'anonymous-manuscript': 'manuscript',
  figure: 'figure',
  table: 'table',
  'cover-letter': 'cover-letter',
  source: 'article-source',
  bibliography: 'article-source',
}

/** What a MECA archive says of sender and receiver. */
export interface Transfer {
  metadata: Metadata
  profile: Pick<Profile, 'journal' | 'title'>
}

/**
 * Adds `manifest.xml` and `transfer.xml` to the files of a submission.
 *
 * @param files one of role `jats` and one manuscript among them
 * @returns all files of the archive
 */
export function mecaFiles(files: readonly PackageFile[], transfer: Transfer): PackageFile[] {
  const sent = xmlFile('transfer.xml', transferXml(transfer))
  return [xmlFile('manifest.xml', manifestXml([...files, sent])), sent, ...files]
}

/** The manifest: every file of the archive but itself. */
function manifestXml(files: readonly PackageFile[]): string {
  const items = files.map(({ name, role, mediaType }, index) =>
    x(
      'item',
      {
        id: `item-${index + 1}`,
        'item-type': name === 'transfer.xml' ? 'transfer-metadata' : (itemTypes[role] ?? 'supplemental'),
      },
      [x('instance', { 'xlink:href': name, 'media-type': mediaType })],
    ),
  )
  const root = x(
    'manifest',
    {
      'manifest-version': '1',
      xmlns: 'https://manuscriptexchange.org/schema/manifest',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    },
    items,
  )
  return documentOf(root, 'manifest', '-//MECA//DTD Manifest v1.0//en', 'https://meca.zip/manifest-1.0.dtd')
}

/** The transfer: from whom, to which journal. What nobody said is left out. */
function transferXml({ metadata, profile }: Transfer): string {
  const author = metadata.contributors.find(({ corresponding }) => corresponding) ?? metadata.contributors[0]
  const contact =
    author?.email === undefined
      ? []
      : [
          x('contact', [
            x('contact-name', [
              x('surname', author.family ?? personName(author)),
              ...(author.given ? [x('given-names', author.given)] : []),
            ]),
            x('email', author.email),
          ]),
        ]
  const journal = profile.journal?.title ?? profile.title
  const root = x(
    'transfer',
    { 'transfer-version': '1', xmlns: 'https://manuscriptexchange.org/schema/transfer' },
    [
      x('transfer-source', [
        x('service-provider', [x('provider-name', 'galley'), ...contact]),
        x('publication', { type: 'manuscript' }, [x('publication-title', metadata.title ?? 'Untitled')]),
      ]),
      x('destination', [
        x('service-provider', [x('provider-name', profile.journal?.publisher ?? journal)]),
        x('publication', { type: 'journal' }, [x('publication-title', journal)]),
      ]),
    ],
  )
  return documentOf(root, 'transfer', '-//MECA//DTD Transfer v1.0//en', 'https://meca.zip/transfer-1.0.dtd')
}

function documentOf(root: Element, name: string, publicId: string, systemId: string): string {
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "${publicId}" "${systemId}">\n`
  return `${head}${toXml(root)}\n`
}

function xmlFile(name: string, xml: string): PackageFile {
  return { role: 'source', name, mediaType: 'application/xml', bytes: new TextEncoder().encode(xml) }
}
