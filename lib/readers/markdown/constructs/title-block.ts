import { codes } from 'micromark-util-symbol'
import type { Construct } from '../construct.ts'
import { type LineReader, linesSyntax, type Verdict } from '../lines-syntax.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    titleBlock: 'titleBlock'
  }
}

/** Up to three fields behind `%`, and the lines that go on with them. */
class Fields implements LineReader {
  #fields = 0
  line(text: string): Verdict {
    if (/^%[ \t]/.test(text) || text === '%') {
      this.#fields++
      return this.#fields > 3 ? 'no' : 'more'
    }
    if (/^[ \t]+\S/.test(text)) return 'more'
    return text.trim() === '' ? 'stop' : 'no'
  }
  // One line alone is a comment of MyST.
  isWhole(): boolean {
    return this.#fields > 1
  }
}

/** pandoc's title block at the start of the file: title, authors, date; a `yaml` node for the front matter's reader. */
export const titleBlock: Construct = {
  name: 'title-block',
  syntax: {
    flow: {
      [codes.percentSign]: linesSyntax('titleBlock', (context) => {
        const { line, column } = context.now()
        return line === 1 && column === 1 && !context.interrupt ? new Fields() : undefined
      }),
    },
  },
  tree: {
    enter: {
      titleBlock(token) {
        this.enter({ type: 'yaml', value: this.sliceSerialize(token) }, token)
      },
    },
    exit: {
      titleBlock(token) {
        this.exit(token)
      },
    },
  },
}
