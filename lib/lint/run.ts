import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Manuscript } from '../document/document.ts'
import type { Settings } from '../frontmatter/settings.ts'
import type { Host } from '../host.ts'
import { obeyComments } from './control.ts'
import { type ChosenRule, type Detection, detect } from './detect.ts'
import type { DocumentModel } from './model/document-model.ts'
import { type Lexicon, readLexicon } from './model/lexicon.ts'
import { modelOf } from './model/model-of.ts'
import type { AnyRule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { checkSettings, chooseRules } from './settings.ts'

/** Options of `remarkLint`. */
export interface LintOptions {
  /** Gives the dictionaries; without it the rules that need one stay silent. */
  host?: Host
  /** Settings of the project; the manuscript's own front matter wins over them. */
  settings?: Partial<Settings>
  /** Rules to choose from; all of galley's by default. */
  rules?: readonly AnyRule[]
}

const lexicons = new WeakMap<Host, Promise<Lexicon | undefined>>()

/** Gives a model the dictionaries of its language; they are read once a host. */
export async function equip(model: DocumentModel, { host }: LintOptions): Promise<void> {
  if (!host || model.lexicon || model.english.length === 0) return
  let lexicon = lexicons.get(host)
  if (!lexicon) {
    lexicon = readLexicon(host)
    lexicons.set(host, lexicon)
  }
  model.lexicon = await lexicon
}

const detected = new WeakMap<Root, Detection[]>()

/**
 * A unified plugin that reads a manuscript and says, at the author's line, what a copy-editor would. It leaves the
 * tree alone. Messages stand in `file.messages`, in the order of the text.
 */
export function remarkLint(options: LintOptions = {}) {
  return async (tree: Manuscript, file: VFile): Promise<Manuscript> => {
    const model = modelOf(tree, file)
    await equip(model, options)
    checkSettings(model, options.rules ?? allRules, file)
    const detections = proofread(model, options, file.path, file)
    detected.set(tree, detections)
    for (const { message } of detections) file.messages.push(message)
    return tree
  }
}

/**
 * Runs the rules that the settings choose, but for what the author's comments switch off.
 *
 * @param file where is said what is wrong with those comments
 */
export function proofread(
  model: DocumentModel,
  { rules = allRules, settings }: LintOptions,
  path: string | undefined,
  file?: VFile,
): Detection[] {
  const found = lintModel(model, chooseRules(rules, settings, model.settings), path)
  return obeyComments(model, found, allRules, file)
}

/**
 * Runs rules over a model.
 *
 * @returns what they found, in the order of the text; what has no place stands first
 */
export function lintModel(
  model: DocumentModel,
  settings: readonly ChosenRule[],
  path: string | undefined,
): Detection[] {
  // A message is an Error; its stack says nothing of the manuscript and costs more than the rule that made it.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return settings
      .flatMap((setting) => detect(model, setting, path))
      .sort((a, b) => (a.offsets?.start ?? -1) - (b.offsets?.start ?? -1))
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** What `remarkLint` found in a tree, if it ran; given once, because the tree is about to change. */
export function takeDetections(tree: Root): Detection[] | undefined {
  const detections = detected.get(tree)
  detected.delete(tree)
  return detections
}
