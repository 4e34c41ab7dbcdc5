import { expect, test } from 'vitest'
import { readTemplate } from '../../../lib/readers/markdown/include/template.ts'

/** What is left of a text, and the code in it that is not understood. */
function filled(text: string): { text: string; unknown: string[] } | undefined {
  const template = readTemplate(text)
  if (!template) return undefined
  let left = ''
  let done = 0
  for (const [start, end] of template.cuts) {
    left += text.slice(done, start)
    done = end
  }
  return { text: left + text.slice(done), unknown: template.unknown.map((range) => text.slice(...range)) }
}

test('a text about templates is none', () => {
  expect(readTemplate('Write `{% for x in y %}` and {{ x }}, {#id}, {{< meta title >}}.')).toBeUndefined()
})

test.each([
  ['a comment', 'a {## b\n\nc ##} d', 'a  d'],
  ['a condition', '{####}a {% if manubot.ci_source is defined %}b{% else %}c{% endif %} d', 'a c d'],
  ['a condition that is turned about', '{####}{% if not x %}b{% else %}c{% endif %}', 'b'],
  ['several branches', '{####}{% if x is defined %}a{% elif x is not defined %}b{% else %}c{% endif %}', 'b'],
  ['conditions in conditions', '{####}{% if x %}a{% if not y %}b{% endif %}c{% else %}d{% endif %}', 'd'],
  [
    'authors, with their paragraph',
    'a\n\nBy\n{% for author in manubot.authors %}\n+ {{ author.name }}\n\n{% endfor %} x\n\nb',
    'a\n\n\n\nb',
  ],
  ['a time of the build, with its paragraph', '{####}a\n\nOn {{ manubot.date }}\nb\n\nc', 'a\n\n\n\nc'],
  ['code', '{####}\n```\n{% if x %}\n```\n', '\n```\n{% if x %}\n```\n'],
  [
    'comments of HTML',
    '{####}<!-- {% for author in manubot.authors %} --> a',
    '<!-- {% for author in manubot.authors %} --> a',
  ],
  ['what nothing ends', '{####}a {% b {{ c <!-- d', 'a {% b {{ c <!-- d'],
])('%s', (_, text, expected) => {
  expect(filled(text)).toEqual({ text: expected, unknown: [] })
})

test('what is not understood stays', () => {
  const text = '{####}{% for x in list %}{{ x.name }}{% endfor %}{% raw %}'
  const unknown = ['{% for x in list %}', '{{ x.name }}', '{% endfor %}', '{% raw %}']
  expect(filled(text)).toEqual({ text: text.slice(6), unknown })
})

test('takes no longer for many openings than for few', () => {
  const text = `{####}${'{% if x %}{{ a <!-- '.repeat(20_000)}`
  expect(filled(text)).toBeDefined()
})
