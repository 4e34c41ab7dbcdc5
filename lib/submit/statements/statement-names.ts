import { type StatementName, statementNames } from '../../profile/statements.ts'

interface StatementSigns {
  /** As the report calls it. */
  title: string
  /** Headings under which it stands in prose. */
  heading: RegExp
  /** Sentences that only such a statement has. */
  sentence?: RegExp
}

/** By what a statement is known in prose. */
export const statementSigns: Readonly<Record<StatementName, StatementSigns>> = {
  competingInterests: {
    title: 'Competing interests',
    heading:
      /^(?:(?:declarations?|statements?|disclosures?) of )?(?:conflict(?:s|ing)?|competing|financial)(?: of)? interests?(?: statements?| disclosures?| declarations?)?$|^disclosure statement$/,
    sentence:
      /\b(?:declares?|reports?|have|has) (?:that (?:they|he|she|we) (?:have|has) )?no (?:known |potential )?(?:competing|conflicts? of|conflicting|financial)\b/,
  },
  dataAvailability: {
    title: 'Data availability',
    heading:
      /^(?:availability of data(?: and materials?)?|data (?:availability|accessibility|sharing)(?: statement)?|data and (?:code|materials) availability)$/,
    sentence:
      /\b(?:data|dataset|datasets) (?:that support|supporting|underlying|used in|for this study)\b[^.]{0,120}\bavailable\b|\bdata (?:are|is) available\b/,
  },
  codeAvailability: {
    title: 'Code availability',
    heading:
      /^(?:availability of (?:code|software)|(?:code|software) availability(?: statement)?|data and code availability)$/,
    sentence: /\b(?:source code|analysis scripts?|code) (?:is|are) (?:freely |publicly |openly )?available\b/,
  },
  ethics: {
    title: 'Ethics',
    heading:
      /^(?:ethics?|ethical)(?: (?:statements?|approvals?|declarations?|considerations?|committee approval))?(?: and consent(?: to participate)?)?$/,
    sentence: /\bapproved by the [^.]{0,80}\b(?:ethics|review board|irb)\b|\bethics approval was\b/,
  },
  consent: {
    title: 'Consent',
    heading: /^(?:informed )?consent(?: (?:statement|to participate|for publication|to publish))?$/,
    sentence: /\binformed consent was\b|\bgave (?:their )?(?:written )?informed consent\b/,
  },
  acknowledgements: {
    title: 'Acknowledgements',
    heading: /^acknowledge?ments?$/,
    sentence:
      /\b(?:we|i|the authors?) (?:would like to |wish to )?(?:thank|acknowledge|are grateful to|am grateful to)\b/,
  },
  authorContributions: {
    title: 'Author contributions',
    heading:
      /^(?:(?:authors?|authors['’]|author['’]s|credit) )+(?:contributions?|roles?|contribution statement)(?: statement)?$|^contributions$|^contributors?hip$/,
  },
  funding: {
    title: 'Funding',
    heading:
      /^(?:funding|financial (?:support|disclosure)|grant support|sources? of funding)(?: (?:statement|information|acknowledgement|sources?))?$/,
    sentence:
      /\b(?:work|research|study|project|paper|article) (?:was|is|has been|were) (?:partly |partially |generously )?(?:funded|financed|supported) by\b|\breceived no (?:specific |external )?(?:grant|funding)\b/,
  },
}

/** The statement that a section's heading announces; none for any other. */
export function statementOfHeading(heading: string): StatementName | undefined {
  const words = heading
    .toLowerCase()
    .replace(/^[\d.]+\s+/, '')
    .replace(/[:.]$/, '')
    .trim()
  if (words.length > 80) return undefined
  return statementNames.find((name) => statementSigns[name].heading.test(words))
}
