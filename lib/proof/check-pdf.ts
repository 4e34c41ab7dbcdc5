import type { PdfText } from './extract-pdf.ts'

/**
 * Checks what a PDF must have for a screen reader and for an archive, as far as a machine can tell: PDF/UA-1
 * (ISO 14289-1) and PDF/A-2a (ISO 19005-2). Whether a description is a good one only a reader can judge.
 *
 * @param pdf as `extractPdf` reads it
 * @returns each fault in words, with its clause; nothing for a good file
 */
export function checkPdf({ catalog, fonts, alternatives, untagged, orphaned, runs }: PdfText): string[] {
  const faults: string[] = []
  const demand = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  const excerpt = (text: string) => `“${text.slice(0, 40)}${text.length > 40 ? '…' : ''}”`

  demand(Boolean(catalog.title), 'No title (PDF/UA-1, 7.1)')
  demand(catalog.showsTitle, 'The title is not shown (PDF/UA-1, 7.1)')
  demand(Boolean(catalog.language), 'No language (PDF/UA-1, 7.2)')
  demand(catalog.tagged, 'Not tagged (PDF/UA-1, 7.1)')
  demand(/<pdfuaid:part>1</.test(catalog.xmp), 'No identification as PDF/UA in the metadata (PDF/UA-1, 5)')
  demand(/<pdfaid:part>2</.test(catalog.xmp), 'No identification as PDF/A in the metadata (PDF/A-2, 6.6.4)')
  demand(catalog.hasOutputIntent, 'No output intent (PDF/A-2, 6.2.3)')
  demand(catalog.hasId, 'No file identifier (PDF/A-2, 6.1.3)')
  demand(
    catalog.links.described === catalog.links.all,
    `${catalog.links.all - catalog.links.described} links without a description (PDF/UA-1, 7.18.5)`,
  )
  const headings = runs.filter(({ role }) => /^H[1-6]$/.test(role))
  demand(headings.length === 0 || catalog.outline.length > 0, 'Headings, but no outline')
  demand(
    catalog.outline.every((title) => title !== ''),
    'An entry of the outline without a title',
  )

  for (const { name, type, embedded } of fonts) {
    demand(embedded, `Font ${name} is not embedded (PDF/UA-1, 7.21.4)`)
    demand(type !== 'Type3', `A face was drawn as a Type 3 font: it is missing, variable or synthetic`)
  }
  for (const { role, text } of alternatives) {
    demand(text !== undefined, `${role} without a description (PDF/UA-1, 7.3)`)
  }
  demand(untagged.text === '', `Text outside the structure: ${excerpt(untagged.text)} (PDF/UA-1, 7.1)`)
  demand(untagged.marks === 0, `${untagged.marks} marks outside the structure (PDF/UA-1, 7.1)`)
  demand(orphaned === '', `Text whose tag is in no structure: ${excerpt(orphaned)} (PDF/UA-1, 7.1)`)
  const unknown = runs.find(({ text }) => text.includes('\uFFFD'))
  demand(!unknown, `Glyphs without a meaning: ${excerpt(unknown?.text ?? '')} (PDF/UA-1, 7.21.7)`)
  return faults
}
