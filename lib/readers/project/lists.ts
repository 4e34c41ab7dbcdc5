import { readBookdown } from './bookdown.ts'
import { readJupyterBook } from './jupyter-book.ts'
import { readMyst } from './myst.ts'
import type { ProjectReader } from './project-reader.ts'
import { readQuarto } from './quarto.ts'

/** Files that list others, by name. The first that is there and lists something counts. */
export const lists: Readonly<Record<string, ProjectReader>> = {
  '_quarto.yml': readQuarto,
  '_quarto.yaml': readQuarto,
  'myst.yml': readMyst,
  '_toc.yml': readJupyterBook,
  '_bookdown.yml': readBookdown,
}
