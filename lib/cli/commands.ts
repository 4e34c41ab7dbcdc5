import type { CommandTable } from './dispatch.ts'

/** Every command: what the overview says of it, and the module that has the rest. */
export const commands: CommandTable = {
  build: {
    summary: 'Turn a manuscript into HTML, PDF and JATS XML, and prove that nothing was lost',
    load: () => import('./commands/build.ts'),
  },
  lint: {
    summary: 'Proofread a manuscript, line by line',
    load: () => import('./commands/lint.ts'),
  },
  proof: {
    summary: 'Write a page to proofread on: the paper with notes in its margin',
    load: () => import('./commands/proof.ts'),
  },
  check: {
    summary: 'Hold a manuscript against what a journal asks',
    load: () => import('./commands/check.ts'),
  },
  validate: {
    summary: 'Check any JATS file against its DTD and the rules of JATS4R and PMC',
    load: () => import('./commands/validate.ts'),
  },
  import: {
    summary: 'Turn an article in JATS back into a manuscript',
    load: () => import('./commands/import.ts'),
  },
  submit: {
    summary: 'Make the package that a journal takes',
    load: () => import('./commands/submit.ts'),
  },
}
