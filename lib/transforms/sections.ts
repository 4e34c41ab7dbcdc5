import { toString as textOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import type { Manuscript } from '../document/document.ts'
import { Ids } from '../document/ids.ts'
import type { BlockContent, Heading, Section } from '../document/nodes.ts'
import { introduction } from '../document/section-words.ts'

/**
 * Gathers headings and what follows them into nested sections.
 *
 * Depth is that of nesting, so that no level is skipped in the outputs where the author skipped one. Headings
 * inside quotations and lists stay headings. A group that only wraps sections gives way to them, since JATS and
 * HTML know no box around half a section.
 */
export function remarkSections() {
  return (manuscript: Manuscript): Manuscript => {
    const ids = new Ids()
    const top: BlockContent[] = []
    const open: { section: Section; level: number }[] = []
    const nodes = manuscript.children.flatMap((child) => openGroup(child as BlockContent))
    const lifted = listOfAll(nodes)
    for (const node of nodes) {
      if (node.type === 'heading') {
        if (node === lifted) open.length = 0
        while ((open.at(-1)?.level ?? 0) >= node.depth) open.pop()
        const section = toSection(node, open.length + 1, ids)
        const parent = open.at(-1)?.section.children ?? top
        parent.push(section)
        open.push({ section, level: node.depth })
      } else {
        const parent = open.at(-1)?.section
        if (parent) {
          parent.children.push(node)
          extend(parent, node)
        } else top.push(node)
      }
    }
    for (const node of top) placeReferences(node)
    manuscript.children = top as Manuscript['children']
    return manuscript
  }
}

/**
 * The heading over nothing but the reference list, below which no section of its level stands: the list is that of the
 * whole text, also where the heading is one of `##` after a last section of `#`.
 */
function listOfAll(nodes: readonly BlockContent[]): Heading | undefined {
  const headings = nodes.filter((node) => node.type === 'heading')
  const at = headings.findLastIndex((heading) => roleOf(wordsOf(heading)) === 'references')
  const heading = headings[at]
  const later = headings.slice(at + 1)
  if (!heading || later.some(({ depth }) => depth >= heading.depth)) return undefined
  const from = nodes.indexOf(heading) + 1
  const to = later[0] ? nodes.indexOf(later[0]) : nodes.length
  const held = nodes.slice(from, to)
  return held.every(({ type }) => notShown.has(type) || type === 'referencesPlace') ? heading : undefined
}

/** A wrapper with headings inside is opened. */
function openGroup(node: BlockContent): BlockContent[] {
  if (node.type !== 'division' || node.kind !== 'group') return [node]
  const children = node.children.flatMap(openGroup)
  return children.some((child) => child.type === 'heading') ? children : [node]
}

/** What a heading says, without a comment behind it and the white space before that. */
function wordsOf(heading: Heading): string {
  const shown = heading.children.filter((node: Node) => node.type !== 'comment')
  const last = shown.at(-1)
  if (shown.length < heading.children.length && last?.type === 'text') last.value = last.value.trimEnd()
  return textOf({ ...heading, children: shown })
}

function toSection(heading: Heading, depth: number, ids: Ids): Section {
  const title = wordsOf(heading)
  const label = heading.data?.attributes?.id
  // Quarto's class says so whatever the heading's words are (its guide, “Appendices”).
  const isAppendix =
    heading.data?.attributes?.classes?.includes('appendix') || label?.startsWith('apx-') === true
  const role = roleOf(title) ?? (isAppendix ? 'appendix' : undefined)
  const section: Section = {
    type: 'section',
    id: ids.make(label ?? title.toLowerCase(), 'section'),
    depth,
    children: [heading],
    position: heading.position && { ...heading.position },
  }
  if (role) section.role = role
  if (heading.data?.attributes) section.data = { attributes: { ...heading.data.attributes } }
  return section
}

function extend(section: Section, node: BlockContent): void {
  if (section.position && node.position) section.position.end = node.position.end
}

/** What a heading's wording says of its section (JATS `sec-type`; the words of PMC's list). */
const roles: [NonNullable<Section['role']>, RegExp][] = [
  ['introduction', introduction],
  ['introduction', /^background$/i],
  ['methods', /^(?:(?:materials? and )?methods?|methodology|methoden|methodik|méthodes?|métodos?|методы)$/iu],
  ['results', /^(?:results?|findings|ergebnisse|résultats|resultados|результаты)$/iu],
  ['discussion', /^(?:discussion|diskussion|discusión|discussão|обсуждение)$/iu],
  [
    'conclusion',
    /^(?:conclusions?|concluding remarks|fazit|schluss|conclusión|conclusiones|结论|заключение)$/iu,
  ],
  [
    'appendix',
    /^(?:appendix|appendices|anhang|annexe?|附录|приложение)(?:\s+[a-z0-9]{1,3})?(?:[.:]\s.*)?$/iu,
  ],
  [
    'acknowledgements',
    /^(?:acknowledge?ments?|danksagung|remerciements|agradecimientos|致谢|благодарности)$/iu,
  ],
  [
    'data-availability',
    /^(?:(?:data|datasets?) (?:and (?:code|materials?) )?(?:availability|accessibility)(?: statement)?|availability of data(?: and materials?)?|datenverfügbarkeit)$/iu,
  ],
  ['code-availability', /^(?:code|software)(?: and data)? availability(?: statement)?$/iu],
  [
    'ethics',
    /^(?:ethics|ethical approval|ethics approval(?: and consent to participate)?|ethics statement|ethikvotum)$/iu,
  ],
  [
    'author-contributions',
    /^(?:authors?['’]? contributions?|contributions|credit(?: authorship contribution)? statement|autorenbeiträge)$/iu,
  ],
  ['funding', /^(?:funding|funding (?:statement|information|sources?)|financial support|förderung)$/iu],
  ['glossary', /^(?:glossary|(?:list of )?abbreviations|abkürzungen|glossar)$/iu],
  [
    'references',
    /^(?:references?|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía|(?:本章)?(?:主要)?(?:参考|引用)文献|литература|(?:библиографический )?список (?:использованной )?(?:литературы|источников)|список использованных источников|библиография|literatura|seznam (?:použité )?literatury|bibliografia|källor|lähteet|kaynakça|referências(?: bibliográficas)?|bibliografi|referências|riferimenti(?: bibliografici)?|(?:ال)?مراجع|المصادر|ביבליוגרפיה|(?:רשימת )?מקורות|(?:فهرست )?منابع)$/iu,
  ],
]

function roleOf(title: string): Section['role'] {
  const words = title.replace(/^[\d.]+\s+/, '').trim()
  return words.length > 120 ? undefined : roles.find(([, pattern]) => pattern.test(words))?.[0]
}

/** What stands in no section's text; notes are gathered elsewhere. */
const notShown: ReadonlySet<string> = new Set(['heading', 'comment', 'footnoteDefinition'])

/** The customary empty “References” section says where the list shall stand. */
function placeReferences(node: BlockContent): void {
  if (node.type !== 'section') return
  const isEmpty = node.children.every(({ type }) => notShown.has(type))
  if (node.role === 'references' && isEmpty) node.children.push({ type: 'referencesPlace' })
  for (const child of node.children) placeReferences(child)
}
