/** Locator terms of CSL 1.0.2, each with the words that stand for it in English text (CSL's locale, pandoc's list). */
const locatorTerms: Readonly<Record<string, readonly string[]>> = {
  act: ['act', 'acts'],
  appendix: ['app.', 'apps.', 'appendix', 'appendices', 'appx.'],
  'article-locator': ['art.', 'arts.', 'article', 'articles'],
  book: ['bk.', 'bks.', 'book', 'books'],
  canon: ['canon', 'canons'],
  chapter: ['ch.', 'chs.', 'chap.', 'chaps.', 'chapter', 'chapters'],
  column: ['col.', 'cols.', 'column', 'columns'],
  elocation: ['loc.', 'locs.', 'location', 'locations'],
  equation: ['eq.', 'eqs.', 'equation', 'equations'],
  figure: ['fig.', 'figs.', 'figure', 'figures'],
  folio: ['fol.', 'fols.', 'f.', 'ff.', 'folio', 'folios'],
  issue: ['no.', 'nos.', 'number', 'numbers', 'issue', 'issues'],
  line: ['l.', 'll.', 'line', 'lines'],
  note: ['n.', 'nn.', 'note', 'notes'],
  opus: ['op.', 'opp.', 'opus', 'opera'],
  page: ['p.', 'pp.', 'pg.', 'pgs.', 'p', 'pp', 'page', 'pages'],
  paragraph: ['para.', 'paras.', 'par.', '¶', '¶¶', 'paragraph', 'paragraphs'],
  part: ['pt.', 'pts.', 'part', 'parts'],
  rule: ['r.', 'rr.', 'rule', 'rules'],
  scene: ['sc.', 'scs.', 'scene', 'scenes'],
  section: ['sec.', 'secs.', 'sect.', '§', '§§', 'section', 'sections'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub verbo', 'sub verbis'],
  supplement: ['supp.', 'supps.', 'suppl.', 'supplement', 'supplements'],
  table: ['tbl.', 'tbls.', 'tab.', 'table', 'tables'],
  timestamp: ['timestamp', 'timestamps'],
  'title-locator': ['tit.', 'tits.', 'title', 'titles'],
  verse: ['v.', 'vv.', 'verse', 'verses'],
  version: ['ver.', 'version', 'versions'],
  volume: ['vol.', 'vols.', 'volume', 'volumes'],
}

const terms = Object.entries(locatorTerms)
  .flatMap(([label, words]) => words.map((word) => ({ label, word })))
  .sort((a, b) => b.word.length - a.word.length)

/**
 * The locator term at an offset of a text, the longest that fits.
 *
 * @returns the CSL term and the offset after the word and the space that follows it
 */
export function locatorTermAt(text: string, offset: number): { label: string; end: number } | undefined {
  const rest = text.slice(offset, offset + 24).toLowerCase()
  for (const { label, word } of terms) {
    if (!rest.startsWith(word)) continue
    const after = rest[word.length] ?? ''
    // “p6” is a page, “pages” no “p” with more: a word that ends in a letter must end there.
    if (/\p{L}$/u.test(word) && /\p{L}|\./u.test(after)) continue
    let end = offset + word.length
    while (/\s/.test(text[end] ?? '')) end++
    return { label, end }
  }
  return undefined
}
