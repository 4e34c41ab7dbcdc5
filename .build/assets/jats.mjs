// Makes one file of each modular JATS DTD: parameter entities are expanded, comments and general entities (galley
// writes UTF-8 without named entities) left out. libxml2's in-process validator cannot load a modular DTD.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const tagSets = { publishing: 'journalpublishing', archiving: 'archivearticle' }
// galley writes 1.2 to 1.4 and validates the older ones, too. 1.1 and 1.2 keep the file name of 1.0, which had no
// MathML 3 yet.
const versions = { '1.0': '1', 1.1: '1-mathml3', 1.2: '1-mathml3', 1.3: '1-3-mathml3', 1.4: '1-4-mathml3' }

const notice = (publicId) => `<!--
  ${publicId}
  Created from, and fully compatible with, the ANSI/NISO Z39.96 Journal Article Tag Suite (JATS).
  All modules of the suite in one file; content models and attributes are unchanged.

  The MathML 3 part: Copyright 1998-2010 W3C (MIT, ERCIM, Keio), All Rights Reserved. Permission to use, copy,
  modify and distribute the MathML DTD and its accompanying documentation for any purpose and without fee is
  hereby granted in perpetuity, provided that the above copyright notice and this paragraph appear in all copies.
  The copyright holders make no representation about the suitability of the DTD for any purpose. It is provided
  "as is" without expressed or implied warranty.
-->
`

/** A scanner over one text of a DTD: `declarations` grows, `parameters` holds the parameter entities. */
class Flattener {
  parameters = new Map()
  declarations = []

  /** The replacement text of a parameter entity; external ones are read when first asked for. */
  text(name) {
    const entity = this.parameters.get(name)
    if (!entity) return undefined
    if (entity.text === undefined) entity.text = readFileSync(entity.file, 'utf8')
    return entity.text
  }

  expand(text) {
    for (let round = 0; round < 100; round++) {
      const next = text.replace(/%([\w.:-]+);/g, (reference, name) => this.text(name) ?? reference)
      if (next === text) return text
      text = next
    }
    throw new Error('Parameter entities refer to one another in a circle')
  }

  scan(text, folder) {
    let at = 0
    while (at < text.length) {
      if (/\s/.test(text[at])) at++
      else if (text.startsWith('<!--', at)) at = text.indexOf('-->', at + 4) + 3
      else if (text.startsWith('<?', at)) at = text.indexOf('?>', at) + 2
      else if (text.startsWith('<![', at)) at = this.conditional(text, at, folder)
      else if (text[at] === '%') at = this.reference(text, at, folder)
      else at = this.declaration(text, at, folder)
    }
  }

  conditional(text, at, folder) {
    const body = text.indexOf('[', at + 3) + 1
    const keyword = this.expand(text.slice(at + 3, body - 1)).trim()
    let depth = 1
    let end = body
    while (depth > 0) {
      if (text.startsWith('<!--', end)) end = text.indexOf('-->', end) + 3
      else if (text.startsWith('<![', end)) {
        depth++
        end += 3
      } else if (text.startsWith(']]>', end)) {
        depth--
        end += 3
      } else end++
    }
    if (keyword === 'INCLUDE') this.scan(text.slice(body, end - 3), folder)
    return end
  }

  reference(text, at, folder) {
    const [whole, name] = /^%([\w.:-]+);/.exec(text.slice(at, at + 200))
    const entity = this.parameters.get(name)
    if (!entity) throw new Error(`Unexpected reference to ${name}, which is not declared`)
    this.scan(this.text(name), entity.file ? path.dirname(entity.file) : folder)
    return at + whole.length
  }

  declaration(text, at, folder) {
    let end = at + 2
    for (let quote = ''; quote || text[end] !== '>'; end++) {
      if (end >= text.length) throw new Error(`Unexpected end of the DTD after ${text.slice(at, at + 60)}`)
      if (quote ? text[end] === quote : /["']/.test(text[end])) quote = quote ? '' : text[end]
    }
    const source = text.slice(at, end + 1)
    const entity = /^<!ENTITY\s+%\s+([\w.:-]+)\s+([\s\S]*)>$/.exec(source)
    if (entity) this.parameter(entity[1], entity[2].trim(), folder)
    else if (!/^<!ENTITY\s/.test(source)) {
      this.declarations.push(
        this.expand(source)
          .replace(/--[^>]*?--/g, '')
          .replace(/\s+/g, ' '),
      )
    }
    return end + 1
  }

  parameter(name, value, folder) {
    if (this.parameters.has(name)) return // XML 1.0, 4.2: the first declaration binds
    const external = /^(?:PUBLIC\s+(["'])[\s\S]*?\1|SYSTEM)\s+(["'])([\s\S]*?)\2$/.exec(value)
    if (external) this.parameters.set(name, { file: path.join(folder, external[3]) })
    else
      this.parameters.set(name, {
        text: this.expand(value.slice(1, -1)).replace(/&#(\d+|x[\da-f]+);/gi, decode),
      })
  }
}

const decode = (_, code) => String.fromCodePoint(Number(code.replace(/^x/i, '0x')))

export default async ({ root, target }) => {
  const schema = path.dirname(
    createRequire(path.join(root, 'package.json')).resolve('@jats4r/dtds/schema/doctypes.json'),
  )
  const doctypes = JSON.parse(readFileSync(path.join(schema, 'doctypes.json'), 'utf8'))
  for (const [tagSet, stem] of Object.entries(tagSets)) {
    for (const [version, suffix] of Object.entries(versions)) {
      const name = `JATS-${stem}${suffix}.dtd`
      const file = path.join(schema, version, name)
      const publicId = Object.keys(doctypes).find((id) => doctypes[id].endsWith(`/${version}/${name}`))
      if (!publicId) throw new Error(`Unexpected catalogue without ${name} of version ${version}`)
      const dtd = new Flattener()
      dtd.scan(readFileSync(file, 'utf8'), path.dirname(file))
      writeFileSync(
        path.join(target, `${tagSet}-${version}.dtd`),
        `${notice(publicId)}${dtd.declarations.join('\n')}\n`,
      )
    }
  }
}
