import type { VFile } from 'vfile'
import { type Finding, toMessage } from '../diagnostics/report.ts'
import type { SourceMap } from '../document/source-map.ts'
import { type Article, readArticle } from './article.ts'
import { placeIn } from './place.ts'
import type { JatsRule, RuleFinding } from './rule.ts'
import { rules } from './rules/index.ts'

/**
 * Holds a well-formed JATS file against what JATS4R and PMC demand beyond the DTD.
 *
 * @param places the way back to the manuscript; without it the file is from elsewhere, and places are its own
 * @param file gets a message for each finding, its id `jats/` and the rule's
 */
export function checkRules(xml: string, places: SourceMap | undefined, file: VFile): void {
  const article = readArticle(xml)
  if (!article) return
  for (const rule of rules) {
    if (rule.elsewhere && places) continue
    for (const finding of rule.check(article)) {
      file.messages.push(
        toMessage(
          `jats/${rule.id}`,
          findingOf(rule, finding, xml, places, article),
          rule.severity,
          file.path,
        ),
      )
    }
  }
}

function findingOf(
  rule: JatsRule,
  { element, field, name, reason, note }: RuleFinding,
  xml: string,
  places: SourceMap | undefined,
  article: Article,
): Finding {
  const subject = (places ? (field ?? name) : (name ?? field)) ?? ''
  const at = (element ?? article.root).start
  return {
    reason: reason.replaceAll('{name}', subject.includes('`') ? subject : `\`${subject}\``),
    note: [note, `${rule.source}, ${rule.clause}: ${rule.url}`].filter(Boolean).join(' '),
    ...placeIn(xml, at, places),
  }
}
