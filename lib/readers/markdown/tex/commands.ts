import type { Image, PhrasingContent } from 'mdast'
import type { CrossReference } from '../../../document/nodes.ts'
import { citations } from './citations.ts'
import type { Command, TexContext } from './context.ts'
import { withMarkdownCitations } from './markdown-citations.ts'
import { notes } from './notes.ts'
import { remarks } from './remarks.ts'
import type { Range } from './scan.ts'

const sliceOf = (tex: TexContext, range: Range | undefined): string =>
  range ? tex.text.slice(range.start, range.end) : ''

type Wrapper = 'strong' | 'emphasis' | 'underline' | 'smallCaps' | 'superscript' | 'subscript' | 'delete'

/** A command whose argument is set in another manner. */
function wrap(type: Wrapper): Command {
  return {
    required: 1,
    make: (call, tex) => [{ type, children: tex.inline(call.required[0]!), position: tex.place(call) }],
  }
}

/** A command whose argument is shown as it is. */
const plain: Command = { required: 1, make: (call, tex) => tex.inline(call.required[0]!) }

const code: Command = {
  required: 1,
  make(call, tex) {
    const value = sliceOf(tex, call.required[0]).replace(/\\([_%&#${}])/g, '$1')
    return [{ type: 'inlineCode', value, position: tex.place(call) }]
  },
}

/** `\ref` and its kin. The names that LaTeX packages give them differ only in what is printed before the number. */
function reference(form: CrossReference['form'], capital = false, bracketed = false): Command {
  return {
    optional: 1,
    required: 1,
    make(call, tex) {
      const position = tex.place(call)
      const labels = sliceOf(tex, call.required[0]).split(',')
      return labels.flatMap((label, index): PhrasingContent[] => {
        const node: CrossReference = {
          type: 'crossReference',
          identifier: label.trim(),
          form,
          children: [],
          position,
        }
        if (capital) node.capital = true
        if (bracketed) node.bracketed = true
        const comma: PhrasingContent = { type: 'text', value: ', ', data: { generated: true } }
        return index === 0 ? [node] : [comma, node]
      })
    },
  }
}

const label: Command = {
  required: 1,
  make(call, tex) {
    const id = sliceOf(tex, call.required[0]).trim()
    tex.reading.consume('label', tex.place(call))
    if (!tex.float)
      return [{ type: 'span', children: [], data: { attributes: { id } }, position: tex.place(call) }]
    tex.float.label ??= id
    return []
  },
}

const caption: Command = {
  optional: 1,
  required: 1,
  make(call, tex) {
    const content = withMarkdownCitations(tex.inline(call.required[0]!), tex.reading)
    // The short form stands in a list of figures, which no output has.
    if (call.optional[0]) tex.reading.consume('short-caption', tex.place(call.optional[0]))
    if (!tex.float || tex.float.caption) return content
    tex.float.caption = content
    return []
  },
}

/** `\captionof{table}{words}` (caption). */
const captionOfKind: Command = {
  optional: 1,
  required: 2,
  make(call, tex) {
    if (tex.float && sliceOf(tex, call.required[0]).trim() === 'table') tex.float.kind = 'table'
    return caption.make({ ...call, required: call.required.slice(1) }, tex)
  },
}

const image: Command = {
  optional: 2,
  required: 1,
  make(call, tex) {
    const url = sliceOf(tex, call.required[0]).trim()
    const node: Image = { type: 'image', url, alt: null, title: null, position: tex.place(call) }
    const values: Record<string, string> = {}
    for (const options of call.optional) tex.reading.consume('options', tex.place(options))
    for (const pair of sliceOf(tex, call.optional[0]).split(',')) {
      const [key, value] = pair.split('=')
      if (key && value) values[key.trim()] = value.trim()
    }
    if (values.alt) node.alt = values.alt
    const width = /^([\d.]*)\\(?:text|line|column)width$/.exec(values.width ?? '')
    if (width) values.width = `${Math.round(Number(width[1] || 1) * 100)}%`
    if (Object.keys(values).length > 0) node.data = { attributes: { values } }
    return [node]
  },
}

/** An entry of the index, which no output has: kept in the tree, as the author's comment is. */
const indexEntry: Command = {
  required: 1,
  make: (call, tex) => [
    { type: 'comment', value: sliceOf(tex, call.required[0]), position: tex.place(call.required[0]!) },
  ],
}

/** Numbers and units (siunitx), which formulas know. */
const quantity = (required: number): Command => ({
  optional: 1,
  required,
  make(call, tex) {
    const name = call.name === 'qty' ? 'SI' : call.name
    const written = call.required.map((range) => `{${sliceOf(tex, range)}}`).join('')
    return [{ type: 'inlineMath', value: `\\${name}${written}`, position: tex.place(call) }]
  },
})

/** `\ensuremath{\alpha}`, in a macro that is used in text and in formulas. */
const formula: Command = {
  required: 1,
  make: (call, tex) => [
    { type: 'inlineMath', value: sliceOf(tex, call.required[0]).trim(), position: tex.place(call) },
  ],
}

/** `\bm{$\phi$}`: type of formulas around a formula, or a formula of its own. */
const formulaType: Command = {
  required: 1,
  make(call, tex) {
    const inner = sliceOf(tex, call.required[0])
      .trim()
      .replace(/^\$([^$]*)\$$/, '$1')
    return [{ type: 'inlineMath', value: `\\${call.name}{${inner}}`, position: tex.place(call) }]
  },
}

/** A command whose last argument is words, and whose others say how these look: `\textcolor{red}{words}`. */
const dressed = (required: number): Command => ({
  optional: 3,
  required,
  make(call, tex) {
    const words = call.required.at(-1)!
    tex.reading.consume('command', tex.place({ start: call.start, end: words.start }))
    return tex.inline(words)
  },
})

/** Marks of the font Zapf Dingbats that tables have, by their codes (pifont). */
const dingbats: Readonly<Record<string, string>> = { 51: '✓', 52: '✔', 53: '✕', 54: '✖', 55: '✗', 56: '✘' }

/** `\ding{51}` */
const ding: Command = {
  required: 1,
  make(call, tex) {
    const value = dingbats[sliceOf(tex, call.required[0]).trim()]
    const position = tex.place(call)
    if (value) tex.reading.consume('symbol', position)
    const source = tex.text.slice(call.start, call.end)
    return [
      value
        ? { type: 'text', value, position, data: { generated: true } }
        : { type: 'inlineCode', value: source, position },
    ]
  },
}

/** A command that says nothing in any output, however many arguments it has. */
const nothing = (required: number): Command => ({
  required,
  make(call, tex) {
    tex.reading.consume('layout', tex.place(call))
    return []
  },
})

/** The plural of an entry of the glossary, `\glspl{api}`. */
const plural: Command = {
  optional: 1,
  required: 1,
  make: (call, tex) => [
    ...tex.inline(call.required[0]!),
    { type: 'text', value: 's', data: { generated: true } },
  ],
}

/** An entry of the glossary, or an acronym, by its key: what the glossary has for it is not known. */
const entry: Command = { ...plain, optional: 1 }

/** `\epigraph{words}{who said them}` */
const epigraph: Command = {
  required: 2,
  make: (call, tex) => [
    ...tex.inline(call.required[0]!),
    { type: 'break', position: tex.place(call.required[1]!) },
    ...tex.inline(call.required[1]!),
  ],
}

/** `\newcommand{\R}{\mathbb{R}}`: a macro for the document's formulas. */
const definition: Command = {
  optional: 2,
  required: 2,
  make(call, tex) {
    const name = sliceOf(tex, call.required[0]).trim()
    const value = sliceOf(tex, call.required[1])
    const isOperator = call.name === 'DeclareMathOperator'
    // Temml has no arguments with a default: such a formula is reported rather than set wrongly.
    if (/^\\[A-Za-z]+$/.test(name) && call.optional.length < 2)
      tex.reading.macros.set(name, isOperator ? `\\operatorname{${value}}` : value)
    const source = tex.text.slice(call.start, call.end)
    return [{ type: 'comment', value: source, position: tex.place(call) }]
  },
}

const link: Command = {
  required: 2,
  make(call, tex) {
    const url = sliceOf(tex, call.required[0]).replace(/\\([_%&#~])/g, '$1')
    return [{ type: 'link', url, children: tex.inline(call.required[1]!), position: tex.place(call) }]
  },
}

const address: Command = {
  required: 1,
  make(call, tex) {
    const range = call.required[0]!
    const url = sliceOf(tex, range).replace(/\\([_%&#~])/g, '$1')
    const children: PhrasingContent[] = [{ type: 'text', value: url, position: tex.place(range) }]
    return [{ type: 'link', url, children, position: tex.place(call) }]
  },
}

/** `\hyperref[label]{words}` */
const linkToLabel: Command = {
  optional: 1,
  required: 1,
  make(call, tex) {
    const children = tex.inline(call.required[0]!)
    const label = sliceOf(tex, call.optional[0]).trim()
    return label ? [{ type: 'link', url: `#${label}`, children, position: tex.place(call) }] : children
  },
}

/** `\Comment{words}`, beside a line of an algorithm. */
const remark: Command = {
  required: 1,
  make: (call, tex) => [
    { type: 'text', value: ' ▷ ', data: { generated: true } },
    ...tex.inline(call.required[0]!),
  ],
}

/** `\Call{Name}{arguments}`, in an algorithm. */
const routineCall: Command = {
  required: 2,
  make: (call, tex) => [
    ...tex.inline(call.required[0]!),
    { type: 'text', value: '(', data: { generated: true } },
    ...tex.inline(call.required[1]!),
    { type: 'text', value: ')', data: { generated: true } },
  ],
}

/** Commands with a meaning in any format, by name. */
export const commands: Readonly<Record<string, Command>> = {
  ...{ textbf: wrap('strong'), emph: wrap('emphasis'), textit: wrap('emphasis'), textsl: wrap('emphasis') },
  ...{
    underline: wrap('underline'),
    uline: wrap('underline'),
    textsc: wrap('smallCaps'),
    sout: wrap('delete'),
  },
  ...{ textsuperscript: wrap('superscript'), textsubscript: wrap('subscript') },
  ...{
    texttt: code,
    // The classes of the Journal of Statistical Software and of Bioconductor.
    ...{ code: code, Rcode: code, Rfunction: code, Rclass: code, fct: code, class: code },
    ...{ pkg: wrap('strong'), CRANpkg: wrap('strong'), Biocpkg: wrap('strong'), Rpackage: wrap('strong') },
    proglang: plain,
    verb: code,
    lstinline: code,
    mbox: plain,
    text: plain,
    textrm: plain,
    textsf: plain,
    textup: plain,
  },
  ...{
    textnormal: plain,
    textmd: plain,
    hbox: plain,
    makecell: plain,
    shortstack: plain,
    enquote: plain,
    ensuremath: formula,
    ...{ bm: formulaType, boldsymbol: formulaType, mathbf: formulaType, mathrm: formulaType },
    ...{ mathcal: formulaType, mathbb: formulaType, mathit: formulaType },
  },
  ...{
    ref: reference('number'),
    autoref: reference('label'),
    eqref: reference('number', false, true),
    cref: reference('label'),
  },
  ...{ Cref: reference('label', true), Autoref: reference('label', true), nameref: reference('label') },
  ...{
    pageref: reference('number'),
    vref: reference('label'),
    subref: reference('number'),
    fref: reference('label'),
  },
  ...citations,
  ...notes,
  ...remarks,
  ...{ label, caption, captionof: captionOfKind },
  ...{ SI: quantity(2), qty: quantity(2), num: quantity(1), si: quantity(1), unit: quantity(1) },
  ...{
    ang: quantity(1),
    numrange: quantity(2),
    numlist: quantity(1),
    SIrange: quantity(3),
    qtyrange: quantity(3),
  },
  ...{ SIlist: quantity(2), qtylist: quantity(2) },
  ...{
    textcolor: dressed(2),
    colorbox: dressed(2),
    parbox: dressed(2),
    scalebox: dressed(2),
    resizebox: dressed(3),
    rotatebox: dressed(2),
    raisebox: dressed(2),
    makebox: dressed(1),
    centerline: dressed(1),
    tnote: wrap('superscript'),
    ding,
  },
  ...{ fbox: plain, framebox: dressed(1), hl: plain, nolinkurl: plain, initial: plain, epigraph },
  ...{ newcommand: definition, renewcommand: definition, providecommand: definition },
  ...{ DeclareMathOperator: definition },
  ...{ addcontentsline: nothing(3), addtocontents: nothing(2) },
  ...{ index: indexEntry, textquote: plain, gls: entry, Gls: entry, GLS: entry, glsentryname: entry },
  ...{
    ac: entry,
    Ac: entry,
    acs: entry,
    acl: entry,
    acf: entry,
    acrshort: entry,
    acrlong: entry,
    acrfull: entry,
  },
  ...{ glspl: plural, Glspl: plural, acp: plural, Acp: plural, acsp: plural, acrshortpl: plural },
  ...{
    includegraphics: image,
    includesvg: image,
    href: link,
    hyperref: linkToLabel,
    Comment: remark,
    COMMENT: remark,
    Call: routineCall,
    url: address,
    path: address,
  },
}
