import type { Position } from 'unist'
import type { CrossReference, Figure } from '../../../document/nodes.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { defineRule } from '../../rule.ts'

type Kind = 'figure' | 'table'

const words: Record<Kind, { name: string; numbered: RegExp; pointed: RegExp }> = {
  figure: {
    name: 'Figure',
    numbered: /\b(?:Figures?|Figs?\.?)[\s\u00a0]*(\d[\d\s,;&–-]*(?:(?:and|to)\s\d+)?)/gi,
    pointed:
      /\b(?:the|this|following|above|below|next|left|right)\s(?:figures?|plots?|image|diagram|graph|chart)\b|\bfigures?\s(?:above|below)\b|\(figure\)/i,
  },
  table: {
    name: 'Table',
    numbered: /\b(?:Tables?|Tab\.)[\s\u00a0]*(\d[\d\s,;&–-]*(?:(?:and|to)\s\d+)?)/gi,
    pointed: /\b(?:the|this|following|above|below|next)\stables?\b|\btables?\s(?:above|below)\b|\(table\)/i,
  },
}

/** A figure or table with a caption to which nothing leads. */
export const figureNotMentioned = defineRule({
  id: 'structure/figure-not-mentioned',
  severity: 'suggestion',
  summary: 'A figure or table with a caption that the text never mentions.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    // Other languages have other words for figures and tables.
    if (model.english.length * 2 < model.blocks.length) return
    const referred = referredLabels(model)
    for (const kind of ['figure', 'table'] as const) {
      const figures = model.nodes<Figure>('figure').filter((figure) => figure.kind === kind)
      if (figures.length === 0) continue
      const { name, numbered, pointed } = words[kind]
      const prose = model.blocks.filter(({ kind: own }) => own !== 'heading' && own !== 'title')
      // “the figure below” may be any of them.
      if (prose.some((block) => block.kind !== 'caption' && pointed.test(block.text))) continue
      const numbers = new Set(
        prose.flatMap(({ text }) => [...text.matchAll(numbered)].flatMap(([, list]) => numbersIn(list!))),
      )
      for (const [at, figure] of figures.entries()) {
        const caption = figure.children.find(({ type }) => type === 'caption')
        if (!caption || numbers.has(at + 1) || labelsOf(figure).some((label) => referred.has(label))) continue
        report({
          place: firstLine(caption.position ?? figure.position),
          reason: `Unexpected ${kind} that the text never mentions, expected “${name} ${at + 1}” or a reference to it`,
          note: 'Readers look at it when the text sends them there',
        })
      }
    }
  },
})

/** Labels to which references and links of the manuscript lead, in small letters. */
function referredLabels(model: DocumentModel): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const { masks } of model.blocks) {
    for (const { node } of masks)
      if (node?.type === 'crossReference') labels.add((node as CrossReference).identifier.toLowerCase())
  }
  for (const [, label] of model.source.matchAll(
    /(?:\]\(#|\\(?:auto|c|C|page|name|eq)?ref\{|@|\{(?:num)?ref\}`[^`]{0,80}<?)([\p{L}\p{N}][\p{L}\p{N}:._-]{0,80})/gu,
  ))
    labels.add(label!.toLowerCase().replace(/[.:]$/, ''))
  return labels
}

/** The labels of a figure and of what it holds. */
function labelsOf({ id, children, data }: Figure): string[] {
  const inner = children.flatMap((child) => {
    if (child.type === 'figure') return labelsOf(child)
    const label =
      child.data && 'attributes' in child.data
        ? (child.data.attributes as { id?: string } | undefined)?.id
        : undefined
    return label ? [label] : []
  })
  const own = data?.attributes?.id
  return [id, ...(own ? [own] : []), ...inner].map((label) => label.toLowerCase())
}

/** “2, 4 and 5”, “2–4”: every number that is meant. */
function numbersIn(list: string): number[] {
  const found = [...list.matchAll(/\d{1,3}/g)].map(([number]) => Number(number))
  if (!/\d\s*(?:[–-]|to)\s*\d/.test(list)) return found
  const [from, to] = [Math.min(...found), Math.max(...found)]
  return Array.from({ length: Math.min(to - from + 1, 100) }, (_, at) => from + at)
}

function firstLine(place: Position | undefined): Position | undefined {
  return place && place.end.line > place.start.line ? { start: place.start, end: place.start } : place
}
