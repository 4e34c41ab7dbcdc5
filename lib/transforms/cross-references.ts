import type { Nodes } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Manuscript, Target } from '../document/document.ts'
import type { CrossReference, Link, Text } from '../document/nodes.ts'
import { titleOf } from '../document/titled.ts'
import type { Host } from '../host.ts'
import { slug } from './slug.ts'
import { hasTypedLabel } from './typed-labels.ts'
import { tellUnknown, type UnknownReference } from './unknown-targets.ts'

/**
 * Resolves cross-references and links within the document: `identifier` and `url` become the target's id, the
 * reference's text its label or number. Links that know their target by title (`[text](#a-heading)`) are
 * matched as Pandoc and GitHub make ids from headings.
 *
 * @param host reads the texts beside the manuscript, where a reference leads to none of its own
 */
export function remarkCrossReferences({ host }: { host: Host }) {
  return async (manuscript: Manuscript, file: VFile): Promise<Manuscript> => {
    const unknown: UnknownReference[] = []
    const { targets = new Map<string, Target>(), notes = [] } = manuscript.data.manuscript
    const find = finder(targets)
    const settle = (tree: Node): void =>
      visit(tree as Nodes, (node, index, parent) => {
        const title = titleOf(node)
        if (title) settle(title)
        if (node.type === 'crossReference') {
          const target = find(node.identifier)
          const isBare = node.form === 'label' && node.children.length === 0
          if (isBare && target?.number && hasTypedLabel(node, index, parent, target.kind))
            node.form = 'number'
          if (target && showsLabel(node, target)) unnumbered(node, file)
          resolve(node, target, unknown)
          append(node)
        } else if (node.type === 'link' && node.url.startsWith('#')) resolveLink(node, find, unknown)
      })
    for (const tree of [manuscript, ...notes]) settle(tree)
    if (unknown.length > 0) await tellUnknown(unknown, [...targets.keys()], host, file)
    return manuscript
  }
}

type Find = (label: string) => Target | undefined

function finder(targets: Map<string, Target>): Find {
  const loose = new Map<string, Target>()
  const put = (key: string, target: Target) => {
    if (key && !loose.has(key)) loose.set(key, target)
  }
  for (const [label, target] of targets) {
    put(label.toLowerCase(), target)
    put(target.id.toLowerCase(), target)
    if (target.title) put(slug(target.title), target)
  }
  // Of headings with the same words, pandoc and GitHub call the second `words-1`.
  const times = new Map<string, number>()
  for (const target of targets.values()) {
    if (target.kind !== 'section' || !target.title) continue
    const words = slug(target.title)
    const count = times.get(words) ?? 0
    times.set(words, count + 1)
    if (count > 0) put(`${words}-${count}`, target)
  }
  return (label) => targets.get(label) ?? loose.get(label.toLowerCase()) ?? loose.get(slug(label))
}

function resolve(reference: CrossReference, target: Target | undefined, unknown: UnknownReference[]): void {
  if (!target) {
    unknown.push({ label: reference.identifier, place: reference.position })
    if (reference.children.length === 0) reference.children = [made(`?${reference.identifier}`)]
    return
  }
  reference.identifier = target.id
  if (reference.form === 'text' && reference.children.length > 0) return
  const plain = target.number ?? target.title ?? target.label ?? target.id
  const isBracketed = reference.bracketed && target.kind === 'equation' && target.number
  const number = isBracketed ? `(${plain})` : plain
  // “Figure %s” has a space before the number, “(%s” has none.
  const last = reference.children.at(-1)
  const joins = last?.type === 'text' && /[([–—\u00A0-]$/.test(last.value) ? '' : '\u00A0'
  if (reference.children.length > 0) reference.children.push(made(`${joins}${number}`))
  else
    reference.children = [
      made(reference.form === 'number' || isBracketed ? number : (labelFor(reference, target) ?? number)),
    ]
}

/** Whether a reference can say nothing but the label of what it leads to. */
function showsLabel({ form, children }: CrossReference, { number, title, label }: Target): boolean {
  return !number && !title && !label && (form !== 'text' || children.length === 0)
}

/** A target of a label such as `fig:map` that is no float. */
function unnumbered({ identifier, position }: CrossReference, file: VFile): void {
  report(file, 'transform/unnumbered-target', {
    reason: `Unexpected reference to \`${identifier}\`, which has no number, expected that of a figure or the like`,
    place: position,
    actual: identifier,
    note: 'The label itself is shown. Give the reference words of its own; an image is a figure, with a number, in a paragraph of its own.',
  })
}

/** `@Fig:map` begins a sentence: its label has a capital letter. */
function labelFor({ capital }: CrossReference, { label }: Target): string | undefined {
  return capital && label ? `${label[0]!.toUpperCase()}${label.slice(1)}` : label
}

/** What the author put behind the label is said behind it: `@fig:map [b]`, `[(%s)](#eq)`. */
function append(reference: CrossReference): void {
  reference.children.push(...(reference.suffix ?? []))
  delete reference.suffix
}

function resolveLink(link: Link, find: Find, unknown: UnknownReference[]): void {
  const label = decode(link.url.slice(1))
  const target = find(label)
  if (target) link.url = `#${target.id}`
  else if (label !== '') {
    unknown.push({ label, place: link.position })
    // Without a target the words stay, the link goes: a link to nowhere is invalid in JATS.
    const text = link as unknown as { type: string; children: Link['children'] }
    text.type = 'span'
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function made(value: string): Text {
  return { type: 'text', value, data: { generated: true } }
}
