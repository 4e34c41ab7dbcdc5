import type { PhrasingContent, Text } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import type { Parent } from 'unist'

/** A key as the tokenizer finds it; its one child is the key without signs. Lives only inside the reader. */
export interface CitationKey extends Parent {
  type: 'citationKey'
  children: [Text]
}

/** A bracket that holds keys, or follows one. Lives only inside the reader. */
export interface CitationGroup extends Parent {
  type: 'citationGroup'
  children: Draft[]
}

/** Inline content before its citations are made. */
export type Draft = PhrasingContent | CitationKey | CitationGroup

/** Makes drafts of the tokens of `citationSyntax`. */
export const citationTree: Extension = {
  enter: {
    citationKey(token) {
      // mdast's own types know only finished nodes.
      this.enter({ type: 'citationKey', children: [] } as never, token)
    },
    citationKeyValue(token) {
      this.enter({ type: 'text', value: this.sliceSerialize(token) }, token)
    },
    citationGroup(token) {
      this.enter({ type: 'citationGroup', children: [] } as never, token)
    },
  },
  exit: {
    citationKey(token) {
      this.exit(token)
    },
    citationKeyValue(token) {
      this.exit(token)
    },
    citationGroup(token) {
      this.exit(token)
    },
  },
}
