import { unified } from 'unified'
import { VFile } from 'vfile'
import { chain } from '../../lib/document/chain.ts'
import type { Manuscript } from '../../lib/document/document.ts'
import type { Host } from '../../lib/host.ts'
import { remarkBibliography } from '../../lib/readers/bibliography/remark-bibliography.ts'
import { remarkFrontMatter } from '../../lib/readers/markdown/front-matter.ts'
import { remarkManuscript } from '../../lib/readers/markdown/remark-manuscript.ts'

/**
 * A manuscript and its file, as the lint stage gets them; what the readers have to say is left out.
 *
 * @param host gives the bibliography; without it there is none
 */
export async function readManuscript(
  source: string,
  path = 'paper.md',
  host?: Host,
): Promise<{ tree: Manuscript; file: VFile }> {
  const file = new VFile({ value: source, path })
  const matter = chain(unified().use(remarkManuscript)).use(remarkFrontMatter, host ? { host } : {})
  const tree = await (host ? matter.use(remarkBibliography, { host }) : matter).run(file)
  file.messages = []
  return { tree, file }
}
