import type { Parent } from 'unist'
import type { Target } from '../document/document.ts'
import type { CrossReference, Text } from '../document/nodes.ts'

/** Words that authors type before a reference, in lower case and without a full stop. */
const words: Readonly<Partial<Record<Target['kind'], string>>> = {
  figure:
    'figure figures fig figs figura figuras figur figuren figuur abbildung abbildungen abb рисунок рисунки рисунка рисунке рис 图 圖 図 그림',
  table:
    'table tables tab tabs tbl tabelle tabellen tabla tablas tableau tableaux tabella tabela tabelas tabel таблица таблицы таблице табл 表 표',
  equation:
    'equation equations eq eqs eqn eqns formula formulas gleichung gleichungen gl ecuación ecuaciones équation équations equazione equazioni equação формула формулы формуле уравнение 式 公式',
  section:
    'section sections sec secs sect chapter chapters abschnitt abschnitte kapitel sección secciones capítulo chapitre chapitres sezione capitolo seção hoofdstuk раздел глава 节 章',
  listing: 'listing listings algorithm algorithms code quelltext',
}
const byKind = new Map(Object.entries(words).map(([kind, list]) => [kind, new Set(list.split(' '))]))

const lastWord = /(\p{L}{1,20})\.?[\s\u00A0]{1,4}\(?$/u
const lastCharacter = /([\u3400-\u9FFF\uAC00-\uD7A3]{1,2})$/u
/** What stands between references that have one label together: “Figures 2 and 3”. */
const between =
  /^\s*(?:,|;|–|--?|&|(?:, ?)?(?:and|or|to|through|und|oder|bis|y|o|et|ou|à|e|en|и|или|和|与))\s*$/u

/** References after a typed label, and those after them. */
const afterLabel = new WeakSet<CrossReference>()

/**
 * Whether the author typed the label before the reference, `Figure @fig:map`, as Manubot's authors and those of
 * pandoc-fignos do: then only the number is to be said.
 *
 * @param index of the reference in its parent
 * @param kind of what it refers to
 */
export function hasTypedLabel(
  reference: CrossReference,
  index: number | undefined,
  parent: Parent | undefined,
  kind: Target['kind'],
): boolean {
  const before = index ? (parent?.children[index - 1] as Text | undefined) : undefined
  if (before?.type !== 'text') return false
  const previous = parent?.children[index! - 2] as CrossReference | undefined
  const goesOn = previous?.type === 'crossReference' && afterLabel.has(previous) && between.test(before.value)
  const word = (lastWord.exec(before.value) ?? lastCharacter.exec(before.value))?.[1]?.toLowerCase() ?? ''
  const found = goesOn || byKind.get(kind)?.has(word) === true
  if (found) afterLabel.add(reference)
  return found
}
