import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import { codes } from 'micromark-util-symbol'
import type { Code, Resolver, State, Tokenizer } from 'micromark-util-types'
import type { Node, Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { closeBracket, openBracket, pushBracket, wrapBrackets } from '../brackets.ts'
import type { Construct } from '../construct.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote'
    inlineNoteStart: 'inlineNoteStart'
    inlineNoteEnd: 'inlineNoteEnd'
  }
}

/** A note in the line before it becomes a call and a definition. Lives only inside the reader. */
interface InlineNote extends Parent {
  type: 'inlineNote'
  children: PhrasingContent[]
}

/** Openings that nothing closed are text. */
const resolveAll: Resolver = (events) => {
  for (const [, token] of events) if (token.type === 'inlineNoteStart') token.type = 'data'
  return events
}

// ```text
// > | text^[A note.]
//         ^^^^^^^^^^
// ```
const tokenizeStart: Tokenizer = function (effects, ok, nok) {
  return (code) => {
    const token = effects.enter('inlineNoteStart')
    effects.consume(code)
    const open = (next: Code): State | undefined => {
      if (next !== codes.leftSquareBracket) return nok(next)
      effects.consume(next)
      effects.exit('inlineNoteStart')
      pushBracket(this, token)
      return ok
    }
    return open
  }
}

const tokenizeEnd: Tokenizer = function (effects, ok, nok) {
  return (code) => {
    if (openBracket(this)?.type !== 'inlineNoteStart') return nok(code)
    const token = effects.enter('inlineNoteEnd')
    effects.consume(code)
    effects.exit('inlineNoteEnd')
    closeBracket(this, token)
    return ok
  }
}

/** pandoc's notes in the line, `^[text]`: a call here, and a definition at the end of the tree. */
export const inlineNote: Construct = {
  name: 'inline-note',
  syntax: {
    text: {
      [codes.caret]: { name: 'inlineNoteStart', tokenize: tokenizeStart, resolveAll },
      [codes.rightSquareBracket]: {
        name: 'inlineNoteEnd',
        tokenize: tokenizeEnd,
        resolveTo: wrapBrackets('inlineNote', 'inlineNoteEnd'),
      },
    },
  },
  tree: {
    enter: {
      inlineNote(token) {
        this.enter({ type: 'inlineNote', children: [] } as never, token)
      },
    },
    exit: {
      inlineNote(token) {
        this.exit(token)
      },
    },
  },
  phrasing(siblings, { reading }) {
    const drafts: readonly (PhrasingContent | InlineNote)[] = siblings
    return drafts.map((node): PhrasingContent => {
      if (node.type !== 'inlineNote') return node
      const { children, position } = node
      // By place, so that the notes of fragments that are read apart never share a name.
      const identifier = `note-at-${position?.start.offset ?? reading.inlineNotes.length}`
      const inside = children[0]?.position && {
        start: children[0].position.start,
        end: children.at(-1)!.position!.end,
      }
      const definition: FootnoteDefinition = {
        type: 'footnoteDefinition',
        identifier,
        children: [{ type: 'paragraph', children, position: inside ?? position }],
        position,
      }
      reading.inlineNotes.push(definition)
      return { type: 'footnoteReference', identifier, position }
    })
  },
  finish(_tree, reading) {
    // The words of a note stand in its definition; here, at the call, they are accounted for.
    for (const definition of reading.inlineNotes)
      visit(definition as Node, (node) => {
        if (!('children' in node) || node.type === 'citation') reading.consume('note', node.position)
      })
  },
}
