import { describe, expect, test } from 'vitest'
import { contentModelOf } from '../../../lib/validate/content-model.ts'
import {
  blockContent,
  elementOnly,
  inlineContent,
  sectioned,
} from '../../../lib/writers/jats/content-model.ts'
import { host, tagSets } from './document.ts'

describe.each(tagSets)('the writer’s content model agrees with the DTD of %s %s', async (tagSet, version) => {
  const dtd = new TextDecoder().decode(await host.asset(`jats/${tagSet}-${version}.dtd`))
  const modelOf = (name: string) => {
    const model = contentModelOf(dtd, name)
    if (!model) throw new Error(`Unexpected element without content: ${name}`)
    return model
  }

  test.each([...inlineContent])('%s is mixed and admits what the writer puts there', (parent, children) => {
    const model = modelOf(parent)
    expect(model.mixed).toBe(true)
    expect([...children].filter((child) => !model.names.includes(child))).toEqual([])
  })

  test.each([...blockContent])('%s admits the blocks that the writer puts there', (parent, children) => {
    const model = modelOf(parent)
    expect([...children].filter((child) => !model.names.includes(child))).toEqual([])
  })

  test.each([...sectioned])('%s admits sections', (parent) => {
    expect(modelOf(parent).names).toContain('sec')
  })

  test.each([...elementOnly])('%s holds elements only', (parent) => {
    if (parent === 'processing-meta' && version === '1.2') return // new in 1.3
    expect(modelOf(parent).mixed).toBe(false)
  })
})
