import { expect, test } from 'vitest'
import { guessLanguage } from '../../lib/frontmatter/guess-language.ts'

const often = (text: string): string => `${text} `.repeat(12)

test.each([
  ['zh', often('我国居民正面临慢性非传染性疾病患病率不断增加的健康挑战。![](https://example.org/a.png)')],
  ['ja', often('本研究では、データの解析を行い、その結果について論じる。')],
  ['ko', often('이 연구는 데이터를 분석하고 그 결과를 논의한다.')],
  ['ru', often('В этой работе рассматривается история одного города и его жителей.')],
  ['uk', often('У цій роботі розглядається історія міста та його мешканців, їхнє життя.')],
  ['ar', often('تتناول هذه الدراسة تاريخ الصحافة العربية في أواخر العهد العثماني.')],
  ['fa', often('این پژوهش تاریخ چاپ و نشر را در دوره‌ی قاجار بررسی می‌کند.')],
  [
    'de',
    often(
      'Die Geschichte der Stadt ist nicht nur das Thema von Büchern, und sie wird mit den Quellen erzählt.',
    ),
  ],
  [
    'fr',
    often('La ville est le sujet des livres, et les sources qui sont dans une archive pour cette histoire.'),
  ],
  [
    undefined,
    often(
      'The history of the city is not only a matter of books, and it is told with the sources that we have.',
    ),
  ],
  [
    undefined,
    often(
      'The journal al-Muqtabas (المقتبس) is the subject of this paper, which is written in English for readers.',
    ),
  ],
  ['cs', often('Tato práce se zabývá řekami, které tekou přes město, a jejich vodou.')],
  ['pl', often('W tej pracy omówiono rzeki, które płyną przez miasto, są też źródła.')],
  ['sv', often('Det är en studie av staden och dess historia, som inte har skrivits för alla.')],
  ['nb', often('Det er en studie av byen og historien som ikke er skrevet for alle, på flere språk.')],
  ['fi', often('Tutkimus on osa hanketta, ja se on myös laaja, kuin muut, että ne ovat tai eivät ole.')],
  [undefined, '短い'],
  [undefined, ''],
])('%s', (language, text) => {
  expect(guessLanguage(text)).toBe(language)
})
