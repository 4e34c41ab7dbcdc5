import type { CslModule, Token } from './citeproc-types.ts'
import type { CslNode } from './csl-node.ts'

/**
 * Makes citeproc-js start fast. As it stands, it compiles a macro anew at each call from a sort key, and at each of
 * the calls inside of that macro, and searches the whole style for it each time: 7,873 compilations for APA, half
 * a second. In its other areas it compiles each macro once and shares it (`CSL.getMacroTarget`); this does the same
 * within each of the two sort areas, and finds macros by an index of their names.
 *
 * Nothing that is printed changes: a shared macro runs the same tokens, jumps within it do not leave it, and what
 * compiling a macro leaves behind for its caller (`date_key`: a sort key with a date in it gets the year suffix as
 * a second key) is done again at each call. A test holds patched and stock engine side by side over many styles.
 *
 * @param CSL the module; changed once, for every engine
 */
export function shareSortMacros(CSL: CslModule): void {
  const { expandMacro, getMacroTarget, configureMacro } = CSL
  const { getNodesByName } = CSL.XmlJSON.prototype
  if (patched.has(CSL)) return
  patched.add(CSL)

  /** Lists of tokens that are compiled with a date in them. */
  const dated = new WeakSet<Token[]>()
  /** Where the call that is being compiled stands. */
  let target: Token[] = []
  let compiling: Token[] | undefined

  CSL.expandMacro = function (call, into) {
    const outer = { target, compiling, dateKey: this.build.date_key }
    target = into
    compiling = undefined
    if (this.build.extension) this.build.date_key = false
    expandMacro.call(this, call, into)
    if (this.build.extension) {
      const own = compiling as Token[] | undefined
      if (own && this.build.date_key) dated.add(own)
      this.build.date_key = this.build.date_key || outer.dateKey
    }
    target = outer.target
    compiling = outer.compiling
  }

  CSL.getMacroTarget = function (macro) {
    if (!this.build.extension) return getMacroTarget.call(this, macro)
    // No macro of a style can have this name: XML names have no slash.
    const shared = `${this.build.root}${this.build.extension}/${macro}`
    const run = new CSL.Token('text', CSL.SINGLETON)
    run.execs.push((state, item, citeItem) => {
      const tokens = state.macros[shared] ?? []
      for (let next = 0; next < tokens.length; )
        next = CSL.tokenExec.call(state, tokens[next]!, item, citeItem)
    })
    target.push(run)
    const known = this.macros[shared]
    if (known) {
      if (dated.has(known)) this.build.date_key = true
      return false
    }
    const tokens: Token[] = []
    compiling = tokens
    this.macros[shared] = tokens
    return tokens
  }

  CSL.configureMacro = function (tokens) {
    if (this.build.extension) this.configureTokenList(tokens)
    else configureMacro.call(this, tokens)
  }

  /** Macros of a style by name. A style's macros are all there before its first call is compiled. */
  const indexes = new WeakMap<CslNode, Map<string, CslNode>>()
  CSL.XmlJSON.prototype.getNodesByName = function (node, name, attribute, found) {
    if (name !== 'macro' || attribute === undefined || found) {
      return getNodesByName.call(this, node, name, attribute, found)
    }
    let index = indexes.get(node)
    if (!index) {
      index = new Map()
      for (const macro of getNodesByName.call(this, node, 'macro')) {
        const key = macro.attrs.name ?? ''
        if (!index.has(key)) index.set(key, macro)
      }
      indexes.set(node, index)
    }
    const macro = index.get(attribute)
    return macro ? [macro] : []
  }
}

const patched = new WeakSet<CslModule>()
