/** A version of the Journal Article Tag Suite. */
export type JatsVersion = '1.2' | '1.3' | '1.4'
/** A tag set of the suite: for journals to publish by, or for archives to keep by. */
export type TagSet = 'publishing' | 'archiving'

/** The public and the system identifier of a document type. */
export interface DoctypeIds {
  public: string
  system: string
}

const dates: Record<JatsVersion, string> = { '1.2': '20190208', '1.3': '20210610', '1.4': '20241031' }
const titles: Record<TagSet, string> = {
  publishing: 'Journal Publishing DTD',
  archiving: 'Journal Archiving and Interchange DTD',
}
const stems: Record<TagSet, string> = { publishing: 'journalpublishing', archiving: 'archivearticle' }

/** The identifiers of a tag set with MathML 3, as `schema/doctypes.json` of `@jats4r/dtds` lists them. */
export function doctypeOf(tagSet: TagSet, version: JatsVersion): DoctypeIds {
  const suffix = version === '1.2' ? '1' : version.replace('.', '-')
  return {
    public: `-//NLM//DTD JATS (Z39.96) ${titles[tagSet]} with MathML3 v${version} ${dates[version]}//EN`,
    system: `https://jats.nlm.nih.gov/${tagSet}/${version}/JATS-${stems[tagSet]}${suffix}-mathml3.dtd`,
  }
}
