import { foldKey } from '../fold-key.ts'

/** Settings of other tools that have no meaning here. Compared folded. */
const topLevel = {
  pandoc: `header-includes include-before include-after include-before-body include-after-body include-in-header
    documentclass classoption geometry fontsize fontfamily mainfont sansfont monofont mathfont CJKmainfont papersize
    linestretch margin-left margin-right margin-top margin-bottom colorlinks linkcolor urlcolor citecolor toccolor
    links-as-notes toc toc-depth toc-title lof lot indent block-headings pagestyle secnumdepth template css
    highlight-style suppress-bibliography citeproc filters metadata-files biblio-style biblatexoptions natbiboptions
    biblio-title natbib biblatex pdf-engine pagetitle author-meta title-meta title-prefix revealjs-url aspectratio slide-level
    figureTemplate lofTitle lotTitle lolTitle chaptersDepth sectionsDepth listings ccsDelim ccsLabelSep
    subfigureTemplate subfigureChildTemplate subfigureRefIndexTemplate rangeDelim pairDelim lastDelim refDelim
    refIndexTemplate romanfont romanfontoptions sansfontoptions monofontoptions mathfontoptions CJKoptions
    polyglossia-lang polyglossia-otherlangs babel-otherlangs otherlangs beamerarticle titlegraphic logo
    tableTemplate autoSectionLabels chapters codeBlockCaptions cref nameInLink linkReferences titleDelim
    subfigGrid eqLabels figLabels tblLabels notes-after-punctuation markdown variables description-meta from to reader writer
    standalone top-level-division wrap columns tab-stop csquotes dir microtypeoptions hyperrefoptions babel-lang
    section-titles default-image-extension`,
  Quarto: `format execute editor editor_options engine jupyter knitr params theme website book project
    appendix-style google-scholar code-fold code-tools code-link code-copy code-summary code-overflow echo warning
    message error eval output-dir output-file date-format date-modified abstract-title author-title
    published-title doi-title
    affiliation-title cap-location fig-width fig-height fig-format fig-dpi fig-align fig-cap-location
    tbl-cap-location df-print cache freeze order image image-alt listing aliases page-layout
    title-block-banner title-block-style comments search sidebar navbar repo-actions bread-crumbs manuscript
    extensions shortcodes brand keep-tex keep-md fig-pos number-depth shift-heading-level-by anchor-sections
    suppress-title-page suppress-title suppress-author suppress-affiliation suppress-author-note suppress-abstract
    suppress-keywords suppress-impact-statement suppress-corresponding-group suppress-short-title
    masked-citations apaquarto-version blank-lines-above-title blank-lines-above-author-note meta-analysis
    draft-date numbered-lines suppress-orcid suppress-corresponding-paragraph volume-text
    title-introduction suppress-title-introduction suppress-introduction documentmode a4paper copyrightext
    title-block-published notebook-view notebook-links keywords-formatted
    reference-location citation-location citations-hover footnotes-hover lightbox embed-resources self-contained
    html-math-method draft pdf-engine-opts resources citation-url other-links code-links github-user`,
  'R Markdown': `output vignette knit site always_allow_html rmarkdown bookdown link-as-notes keep_tex
    mainfontoptions urlcolor graphics runtime resource_files figsintext linenumbers mask wordcount floatsintext
    shorttitle_pdf header_includes classoptions
    figurelist tablelist footnotelist package preamble pkgdown fig_caption Rdate`,
  MyST: `kernelspec jupytext exports export downloads thumbnail binder site content_includes_title myst options
    jupyterlite social banner banner_optimized thumbnail_optimized oxa source_license copyright_notice extends id label
    edit_url downloads_dropdown plugins requirements error_rules toc_title hidden tocs hide_title_block hide_toc
    hide_outline skip_execution extensions_config substitutions myst_extensions reviewers editors numbering_scheme`,
  'the Open Journals': `year citation_author formatted_doi archive_doi paper_url review_issue_url software_review_url
    software_repository_url editor submitted_at accepted_at aas-doi aas-journal event group authors_short
    biohackathon_name biohackathon_url biohackathon_location git_branch paper_index author_short bh_event
    journal_url journal_name xdoi event_id`,
  Manubot: `manubot-output-citekeys manubot-requests-cache-path manubot-fail-on-errors manubot-clear-requests-cache
    manubot-infer-citekey-prefixes manubot-bibliography-cache citekey-aliases header-includes-settings
    manubot pandoc tracking images`,
  'site generators': `layout permalink slug draft weight menu series cover url redirect_from
    excerpt nav_order parent has_children collection published_site taxonomies authors_page editURL
    sidebar_position sidebar_label hide_table_of_contents aside toc_label`,
  'note-taking apps': `cssclass cssclasses created modified updated uid zotero-key citekey obsidian-plugin`,
}

/** Every key as its tool writes it, with the tool; a key of several tools is that of the first. */
export const foreignKeyList: readonly { key: string; tool: string }[] = Object.entries(topLevel).flatMap(
  ([tool, keys]) => keys.split(/\s+/).map((key) => ({ key, tool })),
)

/** By folded key: the tool whose setting it is. */
export const foreignKeys: ReadonlyMap<string, string> = new Map(
  foreignKeyList.map(({ key, tool }) => [foldKey(key), tool] as const).reverse(),
)

/** Keys of groups that have no place in the metadata, by the group's path. Compared folded. */
export const foreignNested: Readonly<Record<string, readonly string[]>> = {
  'contributors.*': [
    'github',
    'twitter',
    'bluesky',
    'mastodon',
    'mastodon-server',
    'linkedin',
    'facebook',
    'x',
    'threads',
    'instagram',
    'youtube',
    'researchgate',
    'gitlab',
    'initials',
    'id',
    'nameparsed',
    'phone',
    'fax',
    'symbolstr',
    'address',
    'ref',
    'number',
    'metadata',
    'isni',
    'photo',
    'avatar',
    'image',
    'bio',
    'biography',
    'acknowledgements',
    'scholar',
    'osf',
    'title',
    'position',
    'department',
    'username',
    'index',
    'authornote',
    'attributes',
    'funders',
    'affiliation-url',
    'conflicts',
    'approval',
    'accountable',
    'postcode',
    'career-stage',
    'social-links',
    'timeline',
    'contribution-statement',
    'credit-levels',
    'section-contributions',
    'figure-contributions',
    'avatar-url',
  ],
  'affiliations.*': ['email', 'phone', 'fax', 'collaboration', 'metadata', 'description', 'logo', 'image'],
  journal: ['url', 'doi', 'number', 'series', 'date', 'location'],
  'funding.*': ['statement', 'open-access', 'uri', 'description', 'title'],
  numbering: [
    'all',
    'list',
    'paragraph',
    'enumerator',
    'title',
    'code',
    'subequation',
    'subfigure',
    'subtable',
    'proof',
  ],
}
