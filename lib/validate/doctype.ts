/** The start of an XML file: its document type as it declares it. */
export interface Declared {
  publicId?: string
  systemId?: string
  /** `dtd-version` of the root element. */
  version?: string
  root?: string
}

/** Reads the declaration of an XML file; nothing is looked up. */
export function declaredDoctype(xml: string): Declared {
  const head = xml.slice(0, 20_000)
  const doctype =
    /<!DOCTYPE\s+[^\s>[]+\s*(?:PUBLIC\s*(["'])(.*?)\1\s*(?:(["'])(.*?)\3)?|SYSTEM\s*(["'])(.*?)\5)?/s.exec(
      head,
    )
  const publicId = doctype?.[2]?.replace(/\s+/g, ' ')
  const systemId = doctype?.[4] ?? doctype?.[6]
  const root = /<([^\s/>?!][^\s/>]*)((?:[\s/][^>]*)?)>/.exec(
    head.slice(doctype ? doctype.index + doctype[0].length : 0),
  )
  const version = root && /\sdtd-version\s*=\s*(["'])(.*?)\1/.exec(root[2] ?? '')?.[2]
  return {
    ...(publicId ? { publicId } : {}),
    ...(systemId ? { systemId } : {}),
    ...(version ? { version } : {}),
    ...(root?.[1] ? { root: root[1] } : {}),
  }
}

/** A document type in a few words, for a message. */
export function describeDoctype({ publicId, systemId, version, root }: Declared): string {
  const named = publicId ?? systemId
  if (!named && !root) return 'of a file without an element'
  return named ? `“${named}”` : `of <${root}>${version ? ` ${version}` : ' without a version'}`
}

/**
 * The name of the DTD that a file asks for, `publishing-1.3`: by its public or system identifier, or else by the
 * version that its root element names. Nothing for what is no article, and for tag sets that galley has no DTD of.
 */
export function dtdName(declared: Declared): string | undefined {
  const id = `${declared.publicId ?? ''} ${declared.systemId ?? ''}`
  // Tag sets with other models than those that galley has.
  if (declared.root !== 'article' || /oasis|authoring/i.test(id)) return undefined
  const tagSet = /archiv/i.test(id) ? 'archiving' : 'publishing'
  const version =
    /\bv(\d\.\d)\b/.exec(declared.publicId ?? '')?.[1] ??
    /\/(\d\.\d)\//.exec(declared.systemId ?? '')?.[1] ??
    declared.version
  return version && `${tagSet}-${version}`
}
