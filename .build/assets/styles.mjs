// The style sheets of styles/, and the one that Temml's MathML needs.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const inputs = ['styles']

export default async function styles({ root, target }) {
  cpSync(path.join(root, 'styles'), target, {
    recursive: true,
    filter: (file) => !path.extname(file) || file.endsWith('.css'),
  })
  const temml = readFileSync(path.join(root, 'node_modules/temml/dist/Temml-STIX2.css'), 'utf8')
  writeFileSync(path.join(target, 'math.css'), toMathSheet(temml))
}

/** The font comes from galley's own faces, and formulas are numbered by galley. */
function toMathSheet(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/\.tml-eqn::before\s*\{[^}]*\}/g, '')
    .replace(/body\s*\{[^}]*\}/g, '')
    .replaceAll('STIX2, math', 'JMath, math')
    .replace(/\s+/g, ' ')
    .trim()
}
