import { expect, test } from 'vitest'
import { isGroupName, splitName } from '../../lib/frontmatter/person-name.ts'

test.each([
  ['Lars Grönberg', { given: 'Lars', family: 'Grönberg' }],
  ['Ludwig van Beethoven', { given: 'Ludwig', particle: 'van', family: 'Beethoven' }],
  ['van Beethoven, Ludwig', { given: 'Ludwig', particle: 'van', family: 'Beethoven' }],
  ['García Márquez, Gabriel', { given: 'Gabriel', family: 'García Márquez' }],
  ['José Ortega y Gasset', { given: 'José', family: 'Ortega y Gasset' }],
  ['Maria de la Cruz', { given: 'Maria', particle: 'de la', family: 'Cruz' }],
  ['Guido van de Ven', { given: 'Guido', particle: 'van de', family: 'Ven' }],
  ['J.J. Allaire', { given: 'J.J.', family: 'Allaire' }],
  ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
  ['King, Martin Luther, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
  ['Henry Ford III', { given: 'Henry', family: 'Ford', suffix: 'III' }],
  ['Jane Doe, PhD', { given: 'Jane', family: 'Doe', degrees: 'PhD' }],
  ['Jane Doe, MD, PhD', { given: 'Jane', family: 'Doe', degrees: 'MD, PhD' }],
  ['Dr. Jane Doe', { given: 'Jane', family: 'Doe' }],
  ['王小明', { family: '王', given: '小明', nameStyle: 'eastern' }],
  ['欧阳修文', { family: '欧阳', given: '修文', nameStyle: 'eastern' }],
  ['山田 太郎', { family: '山田', given: '太郎', nameStyle: 'eastern' }],
  ['山田太郎', {}],
  ['김민준', { family: '김', given: '민준', nameStyle: 'eastern' }],
  ['Björk', { given: 'Björk', nameStyle: 'given-only' }],
  ['Иван Петров', { given: 'Иван', family: 'Петров' }],
  ['Иванова Анна Петровна', { given: 'Анна Петровна', family: 'Иванова' }],
  ['Анна Петровна Иванова', { given: 'Анна Петровна', family: 'Иванова' }],
  ['Иванов И.И.', { given: 'И.И.', family: 'Иванов' }],
  ['Doe J. A.', { given: 'J. A.', family: 'Doe' }],
  ['Роман Аркадьевич Абрамович', { given: 'Роман Аркадьевич', family: 'Абрамович' }],
  ['J. A. Doe', { given: 'J. A.', family: 'Doe' }],
  ['The Sylt Consortium', {}],
  ['A, B, C', {}],
  ['', {}],
  ['  ', {}],
])('%s', (name, parts) => {
  expect(splitName(name)).toEqual(parts)
})

test('groups are told from persons', () => {
  expect(isGroupName('ATLAS Collaboration')).toBe(true)
  expect(isGroupName('Ann Teamer')).toBe(false)
})
