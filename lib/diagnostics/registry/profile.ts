import type { RuleTable } from '../rule-entry.ts'

/** Messages about a journal's profile. Those of its YAML have the names of the front matter's. */
export const profileRules = {
  'profile/unknown-profile': {
    severity: 'error',
    summary: 'There is no profile of this name, neither among galley’s nor in templates/journals.',
  },
  'profile/yaml-syntax': { severity: 'error', summary: 'The profile is not YAML at this place.' },
  'profile/tab-indentation': { severity: 'error', summary: 'A line of the profile is indented with a tab.' },
  'profile/duplicate-key': { severity: 'error', summary: 'A key stands twice; the first counts.' },
  'profile/limit': { severity: 'error', summary: 'The profile is too long, or nested too deep.' },
  'profile/unknown-key': { severity: 'error', summary: 'A key that is not known; nothing would check it.' },
  'profile/unexpected-type': { severity: 'error', summary: 'A value is of the wrong kind.' },
  'profile/unexpected-value': {
    severity: 'error',
    summary: 'A value is none of those that the key can have.',
  },
  'profile/empty-value': { severity: 'warning', summary: 'A value that says that there is none.' },
  'profile/missing-part': { severity: 'error', summary: 'An entry lacks a part that it cannot do without.' },
  'profile/invalid-issn': { severity: 'error', summary: 'An ISSN whose form or check digit is wrong.' },
  'profile/invalid-url': { severity: 'error', summary: 'An address that is no http or https URL.' },
  'profile/unknown-language': { severity: 'error', summary: 'A language that is not a BCP 47 tag.' },
  'profile/contradiction': {
    severity: 'error',
    summary: 'Two parts of the profile contradict each other, such as a minimum above its maximum.',
  },
} as const satisfies RuleTable
