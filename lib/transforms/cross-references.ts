import type { Nodes } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Manuscript, Target } from '../document/document.ts'
import type { CrossReference, Link, Text } from '../document/nodes.ts'
import { titleOf } from '../document/titled.ts'
import { hasTypedLabel } from './typed-labels.ts'

/**
 * Resolves cross-references and links within the document: `identifier` and `url` become the target's id, the
 * reference's text its label or number. Links that know their target by title (`[text](#a-heading)`) are
 * matched as Pandoc and GitHub make ids from headings.
 */
export function remarkCrossReferences() {
  return (manuscript: Manuscript, file: VFile): Manuscript => {
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
          resolve(node, target, targets, file)
          append(node)
        } else if (node.type === 'link' && node.url.startsWith('#')) resolveLink(node, find, targets, file)
      })
    for (const tree of [manuscript, ...notes]) settle(tree)
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

/** As Pandoc makes ids from headings: letters, digits, hyphens; nothing before the first letter. */
function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s._-]+/gu, '')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/^[^\p{L}]+/u, '')
}

function resolve(
  reference: CrossReference,
  target: Target | undefined,
  targets: Map<string, Target>,
  file: VFile,
): void {
  if (!target) {
    unknown(reference.identifier, reference, targets, file)
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

/** `@Fig:map` begins a sentence: its label has a capital letter. */
function labelFor({ capital }: CrossReference, { label }: Target): string | undefined {
  return capital && label ? `${label[0]!.toUpperCase()}${label.slice(1)}` : label
}

/** What the author put behind the label is said behind it: `@fig:map [b]`, `[(%s)](#eq)`. */
function append(reference: CrossReference): void {
  reference.children.push(...(reference.suffix ?? []))
  delete reference.suffix
}

function resolveLink(link: Link, find: Find, targets: Map<string, Target>, file: VFile): void {
  const label = decode(link.url.slice(1))
  const target = find(label)
  if (target) link.url = `#${target.id}`
  else if (label !== '') {
    unknown(label, link, targets, file)
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

function unknown(
  label: string,
  node: CrossReference | Link,
  targets: Map<string, Target>,
  file: VFile,
): void {
  const near = nearest(label, targets.keys())
  report(file, 'transform/unknown-target', {
    reason: `Unexpected reference to \`${label}\`, expected the label of a section, figure, table or equation`,
    place: node.position,
    actual: label,
    expected: near,
    note:
      near.length > 0
        ? `Did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`
        : `Nothing here has that label. Give the thing that you mean the label \`{#${label}}\`.`,
  })
}

function made(value: string): Text {
  return { type: 'text', value, data: { generated: true } }
}
