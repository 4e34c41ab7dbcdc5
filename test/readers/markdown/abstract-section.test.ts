import { expect, test } from 'vitest'
import { buildManuscript } from '../../../lib/pipeline.ts'
import { memoryHost } from '../../pipeline/memory-host.ts'

async function jatsOf(text: string): Promise<string> {
  const host = await memoryHost({ 'paper.md': `---\ntitle: Tides\n---\n\n${text}` })
  const { outputs } = await buildManuscript(host, 'paper.md', { to: ['jats'], repair: true, strict: false })
  return outputs.jats ?? ''
}

test('an abstract over all sections ends where the introduction begins', async () => {
  const jats = await jatsOf(
    '## Abstract\n\nTides rise.\n\n### Introduction\n\nLong ago.\n\n### Methods\n\nWe looked.\n\n## Conclusion\n\nThey fall.\n',
  )
  expect(jats).toMatch(/<abstract>\s*<p>Tides rise\.<\/p>\s*<\/abstract>/)
  expect(jats).toMatch(/<body>.*Long ago\..*We looked\..*They fall\./s)
})

test('an abstract with sections of its own keeps them', async () => {
  const jats = await jatsOf(
    '## Abstract\n\n### Background\n\nTides rise.\n\n### Results\n\nThey fall.\n\n## Introduction\n\nLong ago.\n',
  )
  expect(jats).toMatch(/<abstract>.*Tides rise\..*They fall\..*<\/abstract>.*<body>.*Long ago\./s)
})
