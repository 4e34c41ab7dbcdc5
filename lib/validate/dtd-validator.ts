import { type Host, HostError } from '../host.ts'

/** A fault that libxml2 found: its line in the text that it was given, and its words. */
export interface Fault {
  line: number
  message: string
  /** Whether the text is not even well-formed; then nothing was validated. */
  fatal: boolean
}

/** A document type, ready to validate against. */
export interface Dtd {
  /** The flattened DTD itself. */
  text: string
  /** Every fault of an XML text, in the order of the text. */
  validate(xml: string): Fault[]
}

const loaded = new Map<string, Promise<Dtd | undefined>>()

/**
 * Loads a DTD that ships with galley, and libxml2 (as WebAssembly) with it, the first time that it is asked for.
 *
 * @param name such as `publishing-1.3`
 * @returns nothing where galley has no such DTD
 */
export function loadDtd(host: Host, name: string): Promise<Dtd | undefined> {
  let dtd = loaded.get(name)
  if (!dtd) {
    dtd = load(host, name)
    loaded.set(name, dtd)
  }
  return dtd
}

async function load(host: Host, name: string): Promise<Dtd | undefined> {
  const [libxml2, bytes] = await Promise.all([import('libxml2-wasm'), readAsset(host, `jats/${name}.dtd`)])
  if (!bytes) return undefined
  const { DtdValidator, ParseOption, XmlDocument, XmlDtd, XmlLibError } = libxml2
  const text = new TextDecoder().decode(bytes)
  const validator = new DtdValidator(XmlDtd.fromString(text))
  const option = ParseOption.XML_PARSE_BIG_LINES | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE
  const faultsOf = (error: unknown, fatal: boolean): Fault[] => {
    if (!(error instanceof XmlLibError)) throw error
    return error.details.map(({ line, message }) => ({ line, message: message.trim(), fatal }))
  }
  return {
    text,
    validate(xml) {
      let parsed: InstanceType<typeof XmlDocument> | undefined
      try {
        parsed = XmlDocument.fromString(xml, { option })
        validator.validate(parsed)
        return []
      } catch (error) {
        return faultsOf(error, parsed === undefined)
      } finally {
        parsed?.dispose()
      }
    },
  }
}

async function readAsset(host: Host, name: string): Promise<Uint8Array | undefined> {
  try {
    return await host.asset(name)
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
