/** Languages whose chunks knitr and Quarto run (knitr's engines; Quarto's “Computations” and “Diagrams”). */
const engines = new Set([
  ...['r', 'python', 'julia', 'bash', 'sh', 'zsh', 'sql', 'stan', 'rcpp', 'ojs', 'js', 'javascript', 'css'],
  ...[
    'perl',
    'ruby',
    'cat',
    'asis',
    'verbatim',
    'embed',
    'block',
    'block2',
    'comment',
    'node',
    'go',
    'groovy',
  ],
  ...[
    'haskell',
    'octave',
    'matlab',
    'sas',
    'scala',
    'stata',
    'fortran',
    'fortran95',
    'c',
    'cpp',
    'awk',
    'sed',
  ],
  ...[
    'tikz',
    'dot',
    'mermaid',
    'targets',
    'glue',
    'glue_sql',
    'gluesql',
    'exec',
    'powershell',
    'psql',
    'mysql',
  ],
  ...[
    'rust',
    'lua',
    'maxima',
    'sass',
    'scss',
    'html',
    'coffee',
    'webr-r',
    'webr',
    'pyodide-python',
    'shinylive-r',
  ],
  ...[
    'shinylive-python',
    'code-cell',
    'ipython',
    'ipython3',
    'console',
    'text',
    'json',
    'yaml',
    'graphviz',
    'd2',
  ],
])

/** Whether a name in braces behind a fence is that of a language that other programs run. */
export function isEngine(name: string): boolean {
  return engines.has(name.toLowerCase())
}

/** Engines that draw: their words are all that there is of the picture. */
export const drawingEngines: ReadonlySet<string> = new Set(['mermaid', 'dot', 'graphviz', 'tikz', 'd2'])
