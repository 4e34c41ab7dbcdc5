import { XmlError } from '@rgrove/parse-xml'
import type { VFile } from 'vfile'
import { positionAt } from '../diagnostics/points.ts'
import { type Finding, report, toMessage } from '../diagnostics/report.ts'
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
  const article = parse(xml, file)
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

/** The parser of rules is stricter here and there than libxml2; what it cannot read it says, and no rule runs. */
function parse(xml: string, file: VFile): Article | undefined {
  try {
    return readArticle(xml)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const at = Math.min(error.pos, Math.max(0, xml.length - 1))
    report(file, 'jats/not-well-formed', {
      reason: `Unexpected markup, expected well-formed XML: ${error.message.split(' (line')[0]}`,
      place: positionAt(xml, at, Math.min(xml.length, at + 1)),
    })
    return undefined
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
