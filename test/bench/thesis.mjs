// `npm run bench -- thesis [WORDS] [--style ID] [--to html,jats,pdf] [--keep]`: writes a thesis of 120,000 words with
// 900 citations of 400 works, 46 figures, tables, formulas and notes, builds it, and prints time and memory.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const galley = path.join(root, 'dist', 'cli.cjs')
const works = 400
const citations = 900
const figures = 46
const chapters = 10

export default async function thesis(options) {
  const words = Number(options.find((option) => /^\d+$/.test(option)) ?? 120_000)
  const value = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'galley-thesis-'))
  write(folder, words, value('--style'))
  const out = path.join(folder, 'out')
  const to = value('--to', 'html,jats,pdf')
  const args = [galley, 'build', path.join(folder, 'thesis.md'), '-o', out, '--to', to, '--quiet']
  const { seconds, node, others, code } = await run(args)
  console.log(`Exit ${code}, ${seconds.toFixed(1)} s; node ${node} MiB, browser ${others} MiB at their peaks`)
  for (const name of readdirSync(out))
    console.log(`  ${name}: ${(statSync(path.join(out, name)).size / 1e6).toFixed(1)} MB`)
  const report = JSON.parse(readFileSync(path.join(out, 'thesis.report.json'), 'utf8'))
  for (const [name, one] of Object.entries(report.outputs)) {
    const { words, pages, missing, repeated, moved, unexplained } = one
    console.log(`  ${name}: ${JSON.stringify({ words, pages, missing, repeated, moved, unexplained })}`)
  }
  if (options.includes('--keep')) console.log(`It is in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

/** The same numbers on every machine (a linear congruential generator; Numerical Recipes' constants). */
function numbers(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function write(folder, words, style) {
  const paper = readFileSync(path.join(root, 'manuscript/paper.md'), 'utf8')
  const sentences = paper
    .slice(paper.indexOf('\n---\n', 4) + 5)
    .split(/\n{2,}/)
    .filter((block) => /^[A-Z][a-z]/.test(block))
    .flatMap((block) =>
      block
        .replace(/\s*\[[^\]]*\]|@[\w:-]+|\s+/g, (found) => (/^\s+$/.test(found) ? ' ' : ''))
        .split(/(?<=[a-z]\.) /),
    )
    .filter((sentence) => sentence.split(' ').length > 6 && /^[A-Z][^*_$`[\]|<>{}]*\.$/.test(sentence))
  const pick = numbers(7)
  mkdirSync(path.join(folder, 'figures'))
  const lines = [
    '---',
    'title: A long study of many things',
    'author:',
    '  - name: Ada Example',
    '    affiliation: University of Examples',
    'bibliography: references.bib',
    ...(style ? [`csl: ${style}`] : []),
    'lang: en-GB',
    '---',
    '',
  ]
  const paragraphs = Math.ceil(words / 110)
  let cited = 0
  let figure = 0
  for (let index = 0; index < paragraphs; index++) {
    if (index % Math.ceil(paragraphs / chapters) === 0)
      lines.push(`# Chapter ${index} of the study {#sec:c${index}}`, '')
    else if (index % 12 === 0) lines.push(`## On the matter numbered ${index}`, '')
    lines.push(paragraphOf(index), '')
    if (figure < Math.floor(((index + 1) * figures) / paragraphs)) lines.push(...figureOf(++figure), '')
    if (index % 25 === 9) lines.push(...tableOf(index), '')
    if (index % 15 === 4)
      lines.push(`$$ E_{${index}} = \\int_0^{${index}} \\frac{x^2}{1 + x}\\,dx $$ {#eq:e${index}}`, '')
    if (index % 5 === 2) lines.push(`[^n${index}]: ${sentences[pick(sentences.length)]}`, '')
  }
  writeFileSync(path.join(folder, 'thesis.md'), `${lines.join('\n')}\n\n# References\n`)
  const authors = [
    'Abel',
    'Baker',
    'Cohen',
    'Duarte',
    'Evans',
    'Fischer',
    'Garcia',
    'Hansen',
    'Ito',
    'Jansen',
  ]
  writeFileSync(
    path.join(folder, 'references.bib'),
    Array.from({ length: works }, (_, index) => {
      const [first, second] = [authors[index % 10], authors[(index * 7 + 3) % 10]]
      return `@article{work${index},\n  author = {${first}, A. and ${second}, B. and Other, C.},\n  title = {A study of the matter numbered ${index}},\n  journal = {Journal of Studies},\n  year = {${1960 + (index % 60)}},\n  volume = {${(index % 40) + 1}},\n  pages = {${index + 1}--${index + 9}},\n  doi = {10.1234/study.${index}}\n}\n`
    }).join('\n'),
  )

  function paragraphOf(index) {
    const text = []
    let count = 0
    while (count < 100) {
      const sentence = sentences[pick(sentences.length)]
      count += sentence.split(' ').length
      text.push(sentence)
    }
    const due = Math.floor(((index + 1) * citations) / paragraphs)
    for (; cited < due; cited++) {
      const at = pick(text.length)
      // The first 400 citations name each work once.
      const key = cited < works ? cited : pick(works)
      text[at] = text[at].replace(/\.$/, ` [@work${key}, p. ${index + 1}].`)
    }
    if (index % 5 === 2) text[0] += `[^n${index}]`
    if (index % 15 === 5) text.push(`As @eq:e${index - 1} has it, $x_{${index}} < y^2$.`)
    return text.join(' ')
  }

  function figureOf(number) {
    const bars = Array.from(
      { length: 200 },
      (_, at) => `<rect x="${at * 3}" y="${pick(200)}" width="2" height="200"/>`,
    )
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400">${bars.join('')}</svg>`
    writeFileSync(path.join(folder, 'figures', `f${number}.svg`), svg)
    return [
      `![The counts of series ${number}, with *their* spread.](figures/f${number}.svg){#fig:f${number} width=80%}`,
    ]
  }

  function tableOf(index) {
    const rows = Array.from({ length: 8 }, (_, row) => `| Group ${row} | ${pick(1000)} | ${pick(1000)} |`)
    return [
      '| Group | Before | After |',
      '|---|---:|---:|',
      ...rows,
      '',
      `: Counts of group ${index} {#tbl:t${index}}`,
    ]
  }
}

/** Runs node; gives seconds, and the peaks of resident memory of node and of its children together (Linux). */
function run(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    let node = 0
    let others = 0
    const look = () => {
      const family = new Map(processes().map((one) => [one.id, one]))
      const own = [...family.values()].filter((one) => descends(one, child.pid, family))
      node = Math.max(node, family.get(child.pid)?.kib ?? 0)
      others = Math.max(
        others,
        own.reduce((sum, one) => sum + one.kib, 0),
      )
    }
    const timer = setInterval(look, 250)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(timer)
      const seconds = (performance.now() - start) / 1000
      resolve({ seconds, node: Math.round(node / 1024), others: Math.round(others / 1024), code })
    })
  })
}

/** Processes with their share of the memory: pages that several use are divided among them. */
function processes() {
  return readdirSync('/proc').flatMap((id) => {
    if (!/^\d+$/.test(id)) return []
    try {
      const parent = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
      const share = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
      return [{ id: Number(id), parent, kib: Number(/Pss:\s+(\d+)/.exec(share)?.[1] ?? 0) }]
    } catch {
      return []
    }
  })
}

function descends(one, ancestor, family) {
  for (let at = family.get(one.parent), self = one; self; self = at, at = family.get(at?.parent)) {
    if (self.parent === ancestor) return true
    if (!at) return false
  }
  return false
}
