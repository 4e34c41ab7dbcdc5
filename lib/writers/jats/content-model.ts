/**
 * What may stand where, for the elements that galley writes: the meet of Publishing and Archiving, 1.2 to 1.4.
 * `test/writers/jats/content-model.test.ts` holds each line against the six DTDs.
 */
const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const emphasis = 'bold italic monospace sc strike underline sub sup named-content styled-content'
const phrase = `${emphasis} ext-link email xref target inline-formula inline-graphic abbrev`

/** Every inline element that galley writes into running text. */
export const inlineElements = set(`${phrase} break`)

/** Inline elements that an element with mixed content admits. Elements that are not listed admit text only. */
export const inlineContent: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [
        'bold italic monospace sc strike underline sub sup named-content styled-content p term attrib license-p',
        phrase,
      ],
      ['title article-title subtitle alt-title trans-title td th', `${phrase} break`],
      ['verse-line', `${emphasis} xref target inline-formula inline-graphic abbrev`],
      ['xref ext-link kwd copyright-statement role', emphasis],
      ['abbrev', 'def'],
      ['funding-statement', `${emphasis.replace(' sub sup', '')} ext-link email`],
      ['subject', `${emphasis} inline-formula`],
      ['collab', `${emphasis} xref email contrib-group`],
      ['article-title chapter-title source trans-source part-title', phrase],
      ['data-title', `${emphasis} ext-link email`],
      ['comment series', emphasis],
    ] as const
  ).flatMap(([parents, children]) => parents.split(' ').map((parent) => [parent, set(children)] as const)),
)

const blocks =
  'p disp-quote list def-list disp-formula fig fig-group table-wrap boxed-text verse-group preformat code ' +
  'supplementary-material statement graphic media'

/** Block elements that a container admits; any other is wrapped in a `p`, which all of them admit. */
export const blockContent: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['body sec disp-quote boxed-text app notes ref-list glossary bio', blocks],
      ['fn def caption abstract trans-abstract ack author-notes table-wrap-foot', 'p'],
      ['list-item', 'p list def-list'],
      [
        'supplementary-material',
        'p disp-quote list def-list disp-formula table-wrap verse-group preformat code statement graphic media',
      ],
      ['statement', 'p statement'],
      ['td th', 'p list def-list disp-formula code preformat graphic media'],
      [
        'fig',
        'p disp-quote list def-list disp-formula table-wrap verse-group preformat code statement graphic media',
      ],
    ] as const
  ).flatMap(([parents, children]) => parents.split(' ').map((parent) => [parent, set(children)] as const)),
)

/** Containers that must hold a block. */
export const neverEmpty = set('list-item def fn statement table-wrap-foot')

/** Containers that admit sections, after all other blocks. */
export const sectioned = set('body sec app boxed-text ack abstract trans-abstract notes bio')

/** Elements in which only elements stand: white space between them means nothing, so they get lines. */
export const elementOnly = set(
  'article front journal-meta journal-title-group publisher article-meta article-categories subj-group title-group ' +
    'contrib-group contrib author-notes permissions license abstract trans-abstract kwd-group ' +
    'funding-group award-group counts custom-meta-group processing-meta body back sec list list-item disp-quote ' +
    'def-list def-item def fn-group fn fig fig-group table-wrap table thead tbody tr boxed-text verse-group ' +
    'statement ref-list ack app-group app notes glossary bio caption supplementary-material ref ' +
    'table-wrap-foot element-citation sub-article',
)
