// Directions of imports, as docs/architecture.md draws them: each layer imports only what stands to its left.
const stages = ['readers', 'transforms', 'citations', 'lint', 'writers', 'proof', 'validate', 'submit']
// Where the stages meet, and what stands to the right of them, each after what it may import.
const meeting = ['build', 'pipeline\\.ts', 'jobs', 'index\\.ts', 'cli']
const rightOf = (...names) => `^lib/(${names.join('|')})(/|$)`
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Cycles hide who needs whom.'),
    forbid(
      'foundation-imports-nothing-to-its-right',
      { path: '^lib/(host\\.ts|diagnostics|frontmatter|profile)' },
      { path: rightOf('document', ...stages, ...meeting) },
      'host, diagnostics, frontmatter and profile stand leftmost.',
    ),
    forbid(
      'document-imports-only-the-foundation',
      { path: '^lib/document' },
      { path: rightOf(...stages, ...meeting) },
      'The document model knows no stage.',
    ),
    ...stages.map((stage) =>
      forbid(
        `${stage}-imports-no-other-stage`,
        { path: `^lib/${stage}/` },
        { path: rightOf(...stages.filter((other) => other !== stage), ...meeting) },
        'Stages meet in build, pipeline.ts and jobs only.',
      ),
    ),
    ...meeting
      .slice(0, -1)
      .map((place, index) =>
        forbid(
          `${place.replace('\\.ts', '')}-imports-nothing-to-its-right`,
          { path: `^lib/${place}(/|$)` },
          { path: rightOf(...meeting.slice(index + 1)) },
          'What a build gives, the pipeline, the jobs that run it, the API, the command line: in this order.',
        ),
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
