// Directions of imports, as docs/architecture.md draws them: each layer imports only what stands to its left.
const stages = ['readers', 'transforms', 'citations', 'lint', 'writers', 'proof', 'validate', 'submit']
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Cycles hide who needs whom.'),
    forbid(
      'foundation-imports-nothing-to-its-right',
      { path: '^lib/(host\\.ts|diagnostics|frontmatter|profile)' },
      { path: `^lib/(document|pipeline\\.ts|submission\\.ts|index\\.ts|cli|${stages.join('|')})` },
      'host, diagnostics, frontmatter and profile stand leftmost.',
    ),
    forbid(
      'document-imports-only-the-foundation',
      { path: '^lib/document' },
      { path: `^lib/(pipeline\\.ts|submission\\.ts|index\\.ts|cli|${stages.join('|')})` },
      'The document model knows no stage.',
    ),
    ...stages.map((stage) =>
      forbid(
        `${stage}-imports-no-other-stage`,
        { path: `^lib/${stage}/` },
        {
          path: `^lib/(pipeline\\.ts|submission\\.ts|index\\.ts|cli|${stages.filter((other) => other !== stage).join('|')})`,
        },
        'Stages meet in pipeline.ts and submission.ts only.',
      ),
    ),
    forbid(
      'pipeline-imports-no-surface',
      { path: '^lib/(pipeline|submission|outputs|report|blind-copy|submission-package|package-files)\\.ts' },
      { path: '^lib/(index\\.ts|cli)' },
      '',
    ),
    forbid(
      'cli-imports-the-public-api-only',
      { path: '^lib/cli' },
      { path: '^lib/', pathNot: '^lib/(index\\.ts|cli)' },
      'The public API is always enough for a third party.',
    ),
    forbid(
      'only-cli-and-pdf-touch-the-machine',
      { path: '^lib/', pathNot: '^lib/(cli|writers/pdf)' },
      { path: '^(node:)?(fs|fs/promises|child_process|net|http|https|os|worker_threads)$' },
      'Everything else takes a Host.',
    ),
    forbid(
      'one-importer-of-citeproc',
      { path: '^lib/', pathNot: '^lib/citations/citeproc\\.ts$' },
      { path: 'node_modules/citeproc(/|$)' },
      '',
    ),
    forbid(
      'one-importer-of-puppeteer',
      { path: '^lib/', pathNot: '^lib/writers/pdf/browser\\.ts$' },
      { path: 'node_modules/puppeteer(-core)?(/|$)' },
      '',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
