import { describe, expect, test } from 'vitest'
import { bareDoi, isDoi } from '../../lib/frontmatter/identifiers/doi.ts'
import { bareEmail, isEmail } from '../../lib/frontmatter/identifiers/email.ts'
import { canonicalIssn, isIssn } from '../../lib/frontmatter/identifiers/issn.ts'
import { bareOrcid, isOrcid } from '../../lib/frontmatter/identifiers/orcid.ts'
import { canonicalRor, isRor } from '../../lib/frontmatter/identifiers/ror.ts'
import { canonicalUrl, isUrl } from '../../lib/frontmatter/identifiers/url.ts'

interface Kind {
  canonical: (written: string) => string
  valid: (canonical: string) => boolean
  /** As written, and its canonical form. */
  right: [string, string][]
  wrong: string[]
}

const kinds: Record<string, Kind> = {
  // The valid ones are the examples that ORCID, the ISSN centre, DOI.org and ROR publish.
  ORCID: {
    canonical: bareOrcid,
    valid: isOrcid,
    right: [
      ['0000-0002-1825-0097', '0000-0002-1825-0097'],
      ['https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X'],
      ['0000-0002-1694-233x', '0000-0002-1694-233X'],
      ['orcid.org/0000-0001-5109-3700/', '0000-0001-5109-3700'],
      ['ORCID: 0000 0002 1825 0097', '0000-0002-1825-0097'],
      ['0000−0002−1825−0097', '0000-0002-1825-0097'],
      ['0000000218250097', '0000-0002-1825-0097'],
    ],
    wrong: [
      '0000-0002-1825-0098',
      '0000-0002-1825-009',
      '0000-0002-1694-2330',
      'none',
      '',
      '0000-0002-1825-00977',
    ],
  },
  ISSN: {
    canonical: canonicalIssn,
    valid: isIssn,
    right: [
      ['0317-8471', '0317-8471'],
      ['ISSN 1050-124x', '1050-124X'],
      ['03178471', '0317-8471'],
      ['0317–8471', '0317-8471'],
      ['2434-561X', '2434-561X'],
    ],
    wrong: ['0317-8472', '1050-1240', '1234-567', 'X317-8471'],
  },
  DOI: {
    canonical: bareDoi,
    valid: isDoi,
    right: [
      ['10.1000/182', '10.1000/182'],
      ['https://doi.org/10.1000/182', '10.1000/182'],
      ['http://dx.doi.org/10.1000/182', '10.1000/182'],
      [
        'doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
        '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      ],
      ['https://doi.org/10.1000/a%3Cb%3E', '10.1000/a<b>'],
      ['10.1000.10/abc', '10.1000.10/abc'],
    ],
    wrong: [
      '10.100/182',
      '10.1000',
      '11.1000/182',
      '10.1000/',
      '10.1000/a b',
      'https://example.org/10.1000/182',
    ],
  },
  ROR: {
    canonical: canonicalRor,
    valid: isRor,
    right: [
      ['https://ror.org/05dxps055', 'https://ror.org/05dxps055'],
      ['ror.org/00q32j219/', 'https://ror.org/00q32j219'],
      ['04BS1PB34', 'https://ror.org/04bs1pb34'],
    ],
    wrong: ['https://ror.org/05dxps056', '15dxps055', '05dxps05', '05dxpl055'],
  },
  'e-mail': {
    canonical: bareEmail,
    valid: isEmail,
    right: [
      ['anna@example.org', 'anna@example.org'],
      ['<anna.m+x@mail.example.org>', 'anna.m+x@mail.example.org'],
      ['mailto:jürgen@bücher.example', 'jürgen@bücher.example'],
    ],
    wrong: [
      'anna',
      'anna@',
      '@example.org',
      'anna@example',
      'a b@example.org',
      'anna@-x.org',
      `${'a'.repeat(65)}@x.org`,
    ],
  },
  URL: {
    canonical: canonicalUrl,
    valid: isUrl,
    right: [
      ['https://example.org', 'https://example.org'],
      ['www.example.org/a', 'https://www.example.org/a'],
      ['<http://example.org/ü>', 'http://example.org/ü'],
    ],
    wrong: ['example.org', 'ftp://example.org', 'javascript:alert(1)', 'https://', 'https://a b'],
  },
}

describe.each(Object.entries(kinds))('%s', (_, { canonical, valid, right, wrong }) => {
  test.each(right)('%s is right', (written, form) => {
    expect(canonical(written)).toBe(form)
    expect(valid(form)).toBe(true)
  })
  test.each(wrong)('“%s” is wrong', (written) => {
    expect(valid(canonical(written))).toBe(false)
  })
})

test('every single mistyped digit of an ORCID, an ISSN and a ROR id is found', () => {
  const examples: [string, (canonical: string) => boolean, string][] = [
    ['0000-0002-1825-0097', isOrcid, '0123456789'],
    ['0317-8471', isIssn, '0123456789'],
    ['https://ror.org/05dxps055', isRor, '0123456789abcdefghjkmnpqrstvwxyz'],
  ]
  for (const [identifier, valid, alphabet] of examples) {
    const from = identifier.lastIndexOf('/') + 1
    for (let index = from; index < identifier.length; index++) {
      if (identifier[index] === '-') continue
      for (const other of alphabet) {
        if (other === identifier[index]) continue
        expect(valid(identifier.slice(0, index) + other + identifier.slice(index + 1))).toBe(false)
      }
    }
  }
})
