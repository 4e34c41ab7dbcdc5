/**
 * What LaTeX commands in a bibliography stand for, as Unicode text. After the LaTeX 2ε text symbols (`encguide`,
 * encodings OT1, T1, TS1) and the Greek letters that titles carry outside and inside of formulas.
 */

/** Accents: the combining character that follows the letter. */
export const accents: ReadonlyMap<string, string> = table({
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  U: '\u030e',
  G: '\u030f',
  b: '\u0332',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  h: '\u0309',
  t: '\u0361',
  textcommabelow: '\u0326',
  textcommaabove: '\u0313',
  capitalacute: '\u0301',
  capitalgrave: '\u0300',
  capitaldieresis: '\u0308',
  capitalcaron: '\u030c',
})

/** Greek letters, in text as in formulas. */
// biome-ignore format: a table reads better in rows
export const greek: ReadonlyMap<string, string> = table({
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Upsilon: 'Υ', Phi: 'Φ',
  Psi: 'Ψ', Omega: 'Ω', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε',
  zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν',
  xi: 'ξ', pi: 'π', varpi: 'ϖ', rho: 'ρ', varrho: 'ϱ', sigma: 'σ', varsigma: 'ς', tau: 'τ', upsilon: 'υ',
  phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
})

/** Symbols that stand alone in a formula and read as well in text. */
// biome-ignore format: a table reads better in rows
export const mathSymbols: ReadonlyMap<string, string> = table({
  times: '×', cdot: '·', pm: '±', mp: '∓', sim: '∼', approx: '≈', infty: '∞', rightarrow: '→', to: '→',
  leftarrow: '←', leftrightarrow: '↔', Rightarrow: '⇒', leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠',
  ne: '≠', circ: '°', prime: '′', star: '⋆', ast: '∗', bullet: '•', deg: '°', degree: '°', ell: 'ℓ',
  hbar: 'ℏ', odot: '⊙', ldots: '…', dots: '…', cdots: '⋯', ll: '≪', gg: '≫', in: '∈', partial: '∂',
})

/** Commands that are a character of the text. */
// biome-ignore format: a table reads better in rows
export const symbols: ReadonlyMap<string, string> = table({
  // Escaped characters.
  '&': '&', '%': '%', $: '$', '#': '#', _: '_', '{': '{', '}': '}',
  // Spaces, and places where a line may or may not break.
  ' ': ' ', '\n': ' ', '\t': ' ', '\\': ' ', ',': '\u2009', thinspace: '\u2009', ';': '\u2005', ':': '\u2005',
  '!': '', quad: ' ', qquad: ' ', space: ' ', enspace: ' ', nobreakspace: '\u00a0', newline: ' ', '-': '', '/': '', '@': '',
  // Letters.
  i: 'ı', j: 'ȷ', l: 'ł', L: 'Ł', o: 'ø', O: 'Ø', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å',
  ss: 'ß', SS: 'ẞ', dh: 'ð', DH: 'Ð', dj: 'đ', DJ: 'Đ', th: 'þ', TH: 'Þ', ng: 'ŋ', NG: 'Ŋ', ij: 'ĳ', IJ: 'Ĳ',
  // Quotation marks and dashes.
  textquoteleft: '‘', textquoteright: '’', lq: '‘', rq: '’', textquotedblleft: '“', textquotedblright: '”',
  textquotedbl: '"', textquotesingle: "'", quotesinglbase: '‚', quotedblbase: '„', glq: '‚', grq: '‘',
  glqq: '„', grqq: '“', flqq: '«', frqq: '»', guillemotleft: '«', guillemotright: '»', guillemetleft: '«',
  guillemetright: '»', guilsinglleft: '‹', guilsinglright: '›', og: '«\u00a0', fg: '\u00a0»', textendash: '–',
  textemdash: '—', textasciitilde: '~', textasciicircum: '^', textbackslash: '\\', textasciigrave: '`',
  // Signs.
  S: '§', P: '¶', textsection: '§', textparagraph: '¶', copyright: '©', textcopyright: '©', textregistered: '®',
  texttrademark: '™', pounds: '£', textsterling: '£', texteuro: '€', euro: '€', textyen: '¥', textcent: '¢',
  textdollar: '$', textdegree: '°', textdagger: '†', dag: '†', textdaggerdbl: '‡', ddag: '‡', textbullet: '•',
  textellipsis: '…', ldots: '…', dots: '…', textless: '<', textgreater: '>', textbar: '|', textunderscore: '_',
  textbraceleft: '{', textbraceright: '}', textpm: '±', texttimes: '×', textdiv: '÷', textmu: 'µ', textohm: 'Ω',
  textperiodcentered: '·', textonehalf: '½', textonequarter: '¼', textthreequarters: '¾', textordfeminine: 'ª',
  textordmasculine: 'º', textexclamdown: '¡', textquestiondown: '¿', textonesuperior: '¹', texttwosuperior: '²',
  textthreesuperior: '³', textnumero: '№', textperthousand: '‰', textminus: '−', textrightarrow: '→',
  textleftarrow: '←', textfractionsolidus: '⁄', textsurd: '√', textcelsius: '℃', textvisiblespace: '␣',
  slash: '/', TeX: 'TeX', LaTeX: 'LaTeX', LaTeXe: 'LaTeX2ε', BibTeX: 'BibTeX',
})

/** Commands without meaning in a bibliography: neither text nor shape. */
// biome-ignore format: a table reads better in rows
export const ignored: ReadonlySet<string> = new Set([
  'relax', 'protect', 'nobreak', 'allowbreak', 'hskip', 'linebreak', 'par', 'noindent', 'normalfont', 'normalsize',
  'small', 'footnotesize', 'selectlanguage', 'upshape', 'mdseries', 'rm', 'rmfamily', 'tt', 'ttfamily', 'sf',
  'sffamily', 'unskip', 'newblock', 'nolinkurl', 'limits', 'displaystyle', 'textstyle', 'left', 'right',
])

function table(entries: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries))
}
