import { unified } from 'unified'
import { encodeImage } from 'utif2'
import { stringify } from 'yaml'
import { remarkCite } from '../../lib/citations/resolve.ts'
import { chain } from '../../lib/document/chain.ts'
import { checkManuscript } from '../../lib/jobs/check-manuscript.ts'
import { loadProfile } from '../../lib/profile/load-profile.ts'
import { remarkBibliography } from '../../lib/readers/bibliography/remark-bibliography.ts'
import { remarkFrontMatter } from '../../lib/readers/markdown/front-matter.ts'
import { readSource } from '../../lib/readers/markdown/read-source.ts'
import { remarkManuscript } from '../../lib/readers/markdown/remark-manuscript.ts'
import { checkReadiness, type Readiness } from '../../lib/submit/readiness.ts'
import { remarkCrossReferences } from '../../lib/transforms/cross-references.ts'
import { remarkDocument } from '../../lib/transforms/document.ts'
import { remarkImages } from '../../lib/transforms/images.ts'
import { remarkNotes } from '../../lib/transforms/notes.ts'
import { remarkNumbers } from '../../lib/transforms/numbers.ts'
import { remarkSections } from '../../lib/transforms/sections.ts'
import { remarkTitle } from '../../lib/transforms/title.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

/** A manuscript to plant faults in. */
export interface Fixture {
  /** The front matter, as YAML has it. */
  meta: Record<string, unknown> & {
    contributors: Record<string, unknown>[]
    affiliations: Record<string, unknown>[]
  }
  /** Top sections in order; `0` is the heading, `1` the text. */
  sections: [string, string][]
  bibliography: string
  /** Pixels. */
  imageWidth: number
}

const sentence = 'The level of the sea was read from the gauge each day and set down in a table by hand. '

/** A manuscript that a profile can have nothing against. */
export function completeFixture(profile: string): Fixture {
  const text = (words: number) => sentence.repeat(Math.ceil(words / 18))
  const isSoftware = profile === 'software-paper'
  const headings = isSoftware
    ? ['Summary', 'Statement of need', 'State of the field']
    : ['Introduction', 'Methods', 'Results', 'Discussion', 'Conclusion']
  return {
    meta: {
      title: 'Sea level at Sylt in the twentieth century',
      'short-title': 'Sea level at Sylt',
      'article-type': 'research-article',
      contributors: [
        {
          given: 'Anna Maria',
          family: 'Jensen',
          orcid: '0000-0002-1825-0097',
          email: 'anna.jensen@uni-kiel.example',
          corresponding: true,
          affiliations: ['1'],
          roles: ['Conceptualization', 'Writing – original draft'],
        },
        {
          given: 'Chidi',
          family: 'Okafor',
          orcid: '0000-0001-5109-3700',
          email: 'chidi@okafor.example',
          affiliations: ['1'],
          roles: ['Formal analysis'],
        },
      ],
      affiliations: [{ id: '1', institution: 'Kiel University', city: 'Kiel', country: 'Germany' }],
      abstract: text(150),
      keywords: ['sea level', 'gauges', 'Sylt', 'North Sea'],
      licence: 'CC-BY-4.0',
      language: profile === 'apa-double-blind' ? 'en-US' : 'en',
      bibliography: 'references.bib',
      csl: profile === 'open-access-life-science' ? 'vancouver' : 'apa',
      'funding-statement': 'This work was funded by the German Research Foundation (grant 12345).',
      'competing-interests': 'The authors declare no competing interests.',
      'data-availability': 'All data are in the supplementary file.',
      ethics: 'The board of the university saw no need for an approval.',
      consent: 'All observers gave their consent.',
      acknowledgements: 'We thank the keepers of the gauge.',
      'author-contributions': 'A. M. J. wrote the text; C. O. analysed the data.'.replace('analysed', 'read'),
    },
    sections: headings.map((heading) => [
      heading,
      `${text(profile === 'social-science' ? 620 : 100)}[@smith2020; @lee2021]\n\n## A part of ${heading.toLowerCase()}\n\n${text(40)}\n`,
    ]),
    bibliography: [
      '@article{smith2020, author={Smith, Jane}, title={Tides}, journal={Journal of Tides}, year={2020}, volume={3}, pages={1--9}, doi={10.1234/tides.1}}',
      '@article{lee2021, author={Lee, Min}, title={Waves}, journal={Journal of Waves}, year={2021}, volume={4}, pages={10--19}, doi={10.1234/waves.2}}',
      '',
    ].join('\n'),
    imageWidth: 2400,
  }
}

/** A black TIFF of that width, in pixels. */
export function tiff(width: number): Uint8Array {
  const height = 8
  return new Uint8Array(encodeImage(new Uint8Array(width * height * 4), width, height))
}

/** Files of a fixture, for a host. */
export function filesOf({
  meta,
  sections,
  bibliography,
  imageWidth,
}: Fixture): Record<string, string | Uint8Array> {
  const [first, ...rest] = sections.map(([heading, text]) => `# ${heading}\n\n${text}`)
  const figure = '![The gauge at Sylt.](gauge.tif){#fig:gauge}\n'
  return {
    'paper.md': `---\n${stringify(meta)}---\n\n${[first, figure, ...rest].join('\n')}`,
    'references.bib': bibliography,
    'gauge.tif': tiff(imageWidth),
  }
}

/** The report on a fixture: without proofreading, which only the item on spelling asks for. */
export async function readinessOf(fixture: Fixture, name: string): Promise<Readiness> {
  const host = await memoryHost(filesOf(fixture))
  const file = await readSource(host, 'paper.md')
  const loaded = await loadProfile(host, name, file)
  const { profile } = loaded ?? {}
  if (!loaded || !profile) throw new Error(`No profile ${name}`)
  const document = await chain(unified().use(remarkManuscript))
    .use(remarkFrontMatter, { host })
    .use(remarkBibliography, { host })
    .use(remarkCite, { host, repair: false })
    .use(remarkTitle)
    .use(remarkImages, { host })
    .use(remarkSections)
    .use(remarkNotes)
    .use(remarkNumbers)
    .use(remarkCrossReferences, { host })
    .use(remarkDocument)
    .run(file)
  return checkReadiness(document, file, { ...loaded, profile }, { spelling: [] })
}

/** The report on a fixture, by the whole of `checkManuscript`. */
export async function fullReadinessOf(fixture: Fixture, profile: string): Promise<Readiness> {
  const { readiness, file } = await checkManuscript(await memoryHost(filesOf(fixture)), 'paper.md', profile)
  if (!readiness) throw new Error(file.messages.join('\n'))
  return readiness
}
