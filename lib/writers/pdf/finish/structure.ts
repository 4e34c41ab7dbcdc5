import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { dictionaryAt, listAt, name, resolve, textAt } from './pdf-objects.ts'

/** Beginning of the description by which a formula is told from a picture. */
export const FORMULA_MARK = 'math:'

/**
 * Mends the structure tree for PDF/UA-1 (ISO 14289-1): `Em` and `Strong` are mapped to a standard type (7.1), what
 * a list item holds stands in `LBody` (ISO 32000-1, 14.8.4.3.3), formulas are `Formula`, and element ids, which
 * come from a counter of the browser's process, are counted from one.
 */
export function mendStructure(pdf: PDFDocument): void {
  const root = dictionaryAt(pdf, pdf.catalog, 'StructTreeRoot')
  if (!root) return
  root.set(name('RoleMap'), pdf.context.obj({ Em: 'Span', Strong: 'Span' }))
  const ids = new Map<string, string>()
  // A stack, not recursion: lists in a manuscript nest as deep as their author likes.
  const open = [...listAt(pdf, root, 'K')].reverse()
  for (let object = open.pop(); object; object = open.pop()) {
    const element = resolve(pdf, object)
    if (!(element instanceof PDFDict) || !element.has(name('S'))) continue
    const id = textAt(pdf, element, 'ID')
    if (id !== undefined && !ids.has(id)) ids.set(id, `n${ids.size + 1}`)
    const type = textAt(pdf, element, 'S')
    if (type === 'Figure') nameFormula(pdf, element)
    else if (type === 'LI' && object instanceof PDFRef) wrapItem(pdf, element, object)
    open.push(...[...listAt(pdf, element, 'K')].reverse())
  }
  renameIds(pdf, ids)
}

/** Math reaches the PDF as a picture with a description that the HTML begins with `math:`. */
function nameFormula(pdf: PDFDocument, element: PDFDict): void {
  const alternative = textAt(pdf, element, 'Alt')
  if (!alternative?.startsWith(FORMULA_MARK)) return
  element.set(name('S'), name('Formula'))
  element.set(name('Alt'), PDFHexString.fromText(alternative.slice(FORMULA_MARK.length).trim()))
}

function wrapItem(pdf: PDFDocument, item: PDFDict, itemReference: PDFRef): void {
  const labels: PDFObject[] = []
  const body: PDFObject[] = []
  for (const kid of listAt(pdf, item, 'K')) {
    const element = resolve(pdf, kid)
    const type = element instanceof PDFDict ? textAt(pdf, element, 'S') : undefined
    if (type === 'LBody') return
    ;(type === 'Lbl' ? labels : body).push(kid)
  }
  if (body.length === 0) return
  const wrapper = pdf.context.obj({ Type: 'StructElem', S: 'LBody' })
  const reference = pdf.context.register(wrapper)
  wrapper.set(name('P'), itemReference)
  wrapper.set(name('K'), pdf.context.obj(body))
  const page = item.get(name('Pg'))
  if (page) wrapper.set(name('Pg'), page)
  for (const kid of body) {
    const element = resolve(pdf, kid)
    if (element instanceof PDFDict && element.has(name('S'))) element.set(name('P'), reference)
  }
  item.set(name('K'), pdf.context.obj([...labels, reference]))
}

function renameIds(pdf: PDFDocument, ids: ReadonlyMap<string, string>): void {
  if (ids.size === 0) return
  const renamed = (value: PDFObject | undefined) => {
    if (!(value instanceof PDFString) && !(value instanceof PDFHexString)) return undefined
    const id = ids.get(value.decodeText())
    return id === undefined ? undefined : PDFString.of(id)
  }
  // Ids stand in elements, in their attributes (`Headers` of table cells) and in the name tree of ids.
  const visit = (object: PDFObject | undefined, depth: number): void => {
    if (depth > 8) return
    if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        const id = renamed(value)
        if (id) object.set(key, id)
        else if (!(value instanceof PDFRef)) visit(value, depth + 1)
      }
    } else if (object instanceof PDFArray) {
      for (const [index, value] of object.asArray().entries()) {
        const id = renamed(value)
        if (id) object.set(index, id)
        else if (!(value instanceof PDFRef)) visit(value, depth + 1)
      }
    }
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object, 0)
}
