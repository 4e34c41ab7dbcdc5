const markdown = /\.(?:md|markdown|[qr]md)$/i
/** Files of a repository that belong to no manuscript. */
const aside =
  /^(?:readme|changelog|changes|history|news|licen[cs]e|copying|contributing|contributors|authors|maintainers|governance|security|support|install|citation|funding|code[_-]of[_-]conduct|pull_request_template|issue_template|todo|response-to-reviewers)\b|^[._]/i

/**
 * The files of a folder that hold text of a manuscript: Markdown, but not what every repository has beside it; where
 * there is none, notebooks.
 *
 * @param names of the folder's files, without the folder
 */
export function textFiles(names: readonly string[]): string[] {
  const texts = names.filter((name) => markdown.test(name) && !aside.test(name))
  return texts.length > 0 ? texts : names.filter((name) => /\.ipynb$/i.test(name) && !aside.test(name))
}
