import type { Root } from 'mdast'
import type { Processor } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'

/** A unified plugin as galley writes them: options in, a function from tree to tree out. */
export type TreePlugin<Options extends unknown[], Input extends Node, Output> = (
  ...options: Options
) => (tree: Input, file: VFile) => Output | Promise<Output>

/**
 * A unified processor that knows which tree it has come to: the next plugin must take the tree that the last
 * one gives, so that a wrong order does not compile.
 */
export interface Chain<Tree extends Node> {
  /** Adds a plugin that gives a tree. */
  use<Options extends unknown[], Output extends Node>(
    plugin: TreePlugin<Options, Tree, Output>,
    ...options: Options
  ): Chain<Output>
  /** Adds a plugin that leaves the tree in its place. */
  use<Options extends unknown[]>(
    plugin: TreePlugin<Options, Tree, undefined>,
    ...options: Options
  ): Chain<Tree>
  /** Parses the file and runs the plugins. Rejects with what a plugin throws: a bug, never an author's mistake. */
  run(file: VFile): Promise<Tree>
}

/**
 * Begins a chain.
 *
 * @param processor with a parser that gives mdast
 */
export function chain(processor: Processor<Root>): Chain<Root> {
  const made = {
    use(plugin: TreePlugin<unknown[], Node, Node | undefined>, ...options: unknown[]) {
      // A fresh function each time: unified takes the same one twice as a change of its options.
      processor.use(() => plugin(...options))
      return made
    },
    run: (file: VFile) => processor.run(processor.parse(file), file),
  }
  return made as unknown as Chain<Root>
}
