// From a schema of lib/ (as JSON Schema, camelCase) to what an author writes in YAML: keys, further forms, a table.

/**
 * @param schema of `toJsonSchema`, input side
 * @param options.name gives the YAML key of a property: (key, path of its group) → text
 * @param options.further gives more properties of a group: (path, properties so far) → properties
 * @param options.forms gives further forms of a value: (path) → schemas
 * @returns JSON Schema for editors: texts may be numbers, a list of texts may be its one item
 */
export function authored(schema, options, path = '') {
  const { additionalProperties, default: _, ...out } = schema
  const below = (key) => (path === '' ? key : `${path}.${key}`)
  if (out.properties) {
    const properties = {}
    for (const [key, value] of Object.entries(out.properties)) {
      properties[options.name(key, path)] = authored(value, options, below(key))
    }
    Object.assign(properties, options.further?.(path, properties))
    Object.assign(out, { properties, additionalProperties: false })
    // A required part may be given under another name.
    if (options.further) delete out.required
    else if (out.required) out.required = out.required.map((key) => options.name(key, path))
  } else if (additionalProperties && typeof additionalProperties === 'object') {
    out.additionalProperties = authored(additionalProperties, options, below('*'))
  }
  if (out.examples?.length === 0) delete out.examples
  if (out.enum) delete out.type
  else if (out.type === 'string') out.type = ['string', 'number']
  if (out.anyOf) out.anyOf = out.anyOf.map((one) => authored(one, options, path))
  if (!out.items) return either(out, options.forms?.(path))
  out.items = authored(out.items, options, below('*'))
  return either(out, [
    ...(out.items.type?.includes('string') ? [out.items] : []),
    ...(options.forms?.(path) ?? []),
  ])
}

function either(schema, others = []) {
  if (others.length === 0) return schema
  const { description, title, examples, ...own } = schema
  const about = Object.entries({ title, description, examples }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(about), anyOf: [...(own.anyOf ?? [own]), ...others] }
}

/**
 * The lines of a Markdown table of every key.
 *
 * @param options.skip leaves out what stands below a property: (key) → boolean
 */
export function keyTable(schema, options) {
  const lines = ['| key | what it is | example |', '|---|---|---|']
  const rows = (group, written, path) => {
    for (const [key, value] of Object.entries(group.properties ?? {})) {
      const name = `${written}${options.name(key, path)}`
      lines.push(`| \`${name}\` | ${cell(value.description ?? '')}${choices(value)} | ${example(value)} |`)
      if (options.skip?.(key)) continue
      rows(value, `${name}.`, path === '' ? key : `${path}.${key}`)
      if (value.items) rows(value.items, `${name}[].`, path === '' ? key : `${path}.${key}`)
    }
  }
  rows(schema, '', '')
  return lines
}

function choices(schema) {
  const options = schema.enum ?? schema.items?.enum
  return options ? ` One of ${options.map((option) => `\`${option}\``).join(', ')}.` : ''
}

function example(schema) {
  return (schema.examples ?? [])
    .slice(0, 2)
    .map((one) => `\`${cell(typeof one === 'object' ? inline(one) : String(one))}\``)
    .join(', ')
}

function inline(value) {
  if (Array.isArray(value)) return `[${value.join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${one}`)
    .join(', ')}}`
}

function cell(text) {
  return text.replaceAll('|', '\\|')
}
