import { box } from './box.ts'
import { code } from './code.ts'
import { codeCell } from './code-cell.ts'
import { csvTable } from './csv-table.ts'
import type { DirectiveReader } from './directive.ts'
import { figure, figureMd, image, table } from './figure.ts'
import { fileCode } from './file-code.ts'
import { ending, opening } from './gated.ts'
import { glossary } from './glossary.ts'
import { listTable } from './list-table.ts'
import { math } from './math.ts'
import { film, missingOutput, navigation } from './outside.ts'
import { quotation } from './quotation.ts'
import { raw, rawAs } from './raw.ts'
import { references } from './references.ts'
import { solution } from './solution.ts'

const boxes = [
  ...['note', 'tip', 'hint', 'important', 'warning', 'caution', 'danger', 'attention', 'error', 'seealso'],
  ...['admonition', 'dropdown', 'details', 'topic', 'sidebar', 'margin', 'aside', 'versionadded'],
  ...['versionchanged', 'deprecated', 'todo', 'div', 'container', 'grid', 'grid-item', 'grid-item-card'],
  ...['card', 'cards', 'tab-set', 'tab-item', 'rubric', 'centered', 'only'],
  ...['exercise', 'hlist', 'abstract', 'panels', 'tabbed'],
  ...['parsed-literal', 'column', 'full-width', 'marginnote'],
]
const theorems = [
  ...['theorem', 'lemma', 'corollary', 'proposition', 'conjecture', 'definition', 'example', 'exercise'],
  ...[
    'remark',
    'proof',
    'algorithm',
    'axiom',
    'criterion',
    'observation',
    'property',
    'assumption',
    'claim',
    'hypothesis',
  ],
]

/** MyST's directives by name (MyST's guide, “Directives”; Sphinx's and docutils' of the same names). */
export const directives: ReadonlyMap<string, DirectiveReader> = new Map<string, DirectiveReader>([
  ...boxes.map((name): [string, DirectiveReader] => [name, box]),
  ...theorems.flatMap((name): [string, DirectiveReader][] => [
    [`prf:${name}`, box],
    [`proof:${name}`, box],
  ]),
  ...['epigraph', 'pull-quote', 'blockquote', 'highlights'].map((name): [string, DirectiveReader] => [
    name,
    quotation,
  ]),
  ['figure', figure],
  ['figure-md', figureMd],
  ['subfigure', figure],
  ['image', image],
  ['table', table],
  ['glossary', glossary],
  ['list-table', listTable],
  ['csv-table', csvTable],
  ['math', math],
  ['code', code],
  ['code-cell', codeCell],
  ['code-block', code],
  ['sourcecode', code],
  ['highlight', code],
  ['myst', code],
  ['raw', raw],
  ...['eval-rst', 'eval_rst'].map((name): [string, DirectiveReader] => [name, rawAs('rst')]),
  ['raw-cell', code],
  ['exercise-start', opening(box)],
  ['solution', solution],
  ['solution-start', opening(solution)],
  ...['exercise-end', 'solution-end'].map((name): [string, DirectiveReader] => [name, ending]),
  ['include', fileCode],
  ['literalinclude', fileCode],
  ['bibliography', references],
  ['footbibliography', references],
  ...['iframe', 'video', 'youtube', 'audio'].map((name): [string, DirectiveReader] => [name, film]),
  ...['toctree', 'contents', 'tableofcontents', 'index', 'listing'].map((name): [string, DirectiveReader] => [
    name,
    navigation,
  ]),
  ...[
    'embed',
    'glue',
    'glue:figure',
    'glue:math',
    'glue:md',
    'glue:any',
    'nb-exec-table',
    'anywidget',
    'widget',
    'automodule',
    'autoclass',
    'autofunction',
  ].map((name): [string, DirectiveReader] => [name, missingOutput]),
])
