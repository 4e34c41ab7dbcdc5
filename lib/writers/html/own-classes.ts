/**
 * The classes that galley's pages use themselves. An author's attributes do not get them: they would hide text
 * from one medium, style it as what it is not, or mislead whoever reads the page back.
 */
export const ownClasses: ReadonlySet<string> = new Set(
  `abstract admonition admonition-title affiliations align-center align-left align-right anchor article-info author
  author-note authors back back-link back-links banner body caption citation citation-link colophon contents
  contents-title contributor-roles corresponding cross-reference degrees details done entry equation
  equation-scroll field figure front galley group-title info issue journal keyword kicker label labelled line
  line-block listing long math math-error missing-image name note note-call notes number open orcid picture print-only raw
  raw-block reference reference-list references screen-only section side-by-side skip-link small-caps statement statements
  subtitle table table-scroll task task-list theorem theorem-title title title-block translated-title unresolved
  unsafe-link with-parts`.split(/\s+/),
)
