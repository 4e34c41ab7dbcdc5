/** What boxes and theorems are called, by language; a name that a language lacks is its own in English. */
const languages: Record<string, Record<string, string>> = {
  de: {
    ...{ theorem: 'Satz', lemma: 'Lemma', corollary: 'Korollar', proposition: 'Proposition' },
    ...{ conjecture: 'Vermutung', definition: 'Definition', example: 'Beispiel', exercise: 'Aufgabe' },
    ...{ solution: 'Lösung', remark: 'Bemerkung', proof: 'Beweis', algorithm: 'Algorithmus', axiom: 'Axiom' },
    ...{ claim: 'Behauptung', observation: 'Beobachtung', criterion: 'Kriterium', property: 'Eigenschaft' },
    ...{ assumption: 'Annahme', hypothesis: 'Hypothese', note: 'Hinweis', tip: 'Tipp', important: 'Wichtig' },
    ...{ warning: 'Warnung', caution: 'Vorsicht', danger: 'Gefahr', attention: 'Achtung', error: 'Fehler' },
    seealso: 'Siehe auch',
  },
  fr: {
    ...{ theorem: 'Théorème', lemma: 'Lemme', corollary: 'Corollaire', proposition: 'Proposition' },
    ...{ conjecture: 'Conjecture', definition: 'Définition', example: 'Exemple', exercise: 'Exercice' },
    ...{ solution: 'Solution', remark: 'Remarque', proof: 'Démonstration', algorithm: 'Algorithme' },
    ...{ axiom: 'Axiome', claim: 'Assertion', criterion: 'Critère', property: 'Propriété' },
    ...{ assumption: 'Supposition', hypothesis: 'Hypothèse', note: 'Note', tip: 'Astuce' },
    ...{ important: 'Important', warning: 'Avertissement', caution: 'Mise en garde', danger: 'Danger' },
    ...{ attention: 'Attention', error: 'Erreur', seealso: 'Voir aussi' },
  },
  es: {
    ...{ theorem: 'Teorema', lemma: 'Lema', corollary: 'Corolario', proposition: 'Proposición' },
    ...{ conjecture: 'Conjetura', definition: 'Definición', example: 'Ejemplo', exercise: 'Ejercicio' },
    ...{ solution: 'Solución', remark: 'Observación', proof: 'Demostración', algorithm: 'Algoritmo' },
    ...{ axiom: 'Axioma', claim: 'Afirmación', criterion: 'Criterio', property: 'Propiedad' },
    ...{ assumption: 'Supuesto', hypothesis: 'Hipótesis', note: 'Nota', tip: 'Consejo' },
    ...{ important: 'Importante', warning: 'Advertencia', caution: 'Precaución', danger: 'Peligro' },
    ...{ attention: 'Atención', error: 'Error', seealso: 'Véase también' },
  },
  it: {
    ...{ theorem: 'Teorema', lemma: 'Lemma', corollary: 'Corollario', proposition: 'Proposizione' },
    ...{ conjecture: 'Congettura', definition: 'Definizione', example: 'Esempio', exercise: 'Esercizio' },
    ...{ solution: 'Soluzione', remark: 'Osservazione', proof: 'Dimostrazione', algorithm: 'Algoritmo' },
    ...{ axiom: 'Assioma', criterion: 'Criterio', property: 'Proprietà', assumption: 'Assunzione' },
    ...{ hypothesis: 'Ipotesi', note: 'Nota', tip: 'Suggerimento', important: 'Importante' },
    ...{ warning: 'Avviso', caution: 'Cautela', danger: 'Pericolo', attention: 'Attenzione' },
    ...{ error: 'Errore', seealso: 'Vedi anche' },
  },
  pt: {
    ...{ theorem: 'Teorema', lemma: 'Lema', corollary: 'Corolário', proposition: 'Proposição' },
    ...{ conjecture: 'Conjectura', definition: 'Definição', example: 'Exemplo', exercise: 'Exercício' },
    ...{ solution: 'Solução', remark: 'Observação', proof: 'Demonstração', algorithm: 'Algoritmo' },
    ...{ axiom: 'Axioma', criterion: 'Critério', property: 'Propriedade', assumption: 'Suposição' },
    ...{ hypothesis: 'Hipótese', note: 'Nota', tip: 'Dica', important: 'Importante' },
    ...{ warning: 'Aviso', caution: 'Cuidado', danger: 'Perigo', attention: 'Atenção' },
    ...{ error: 'Erro', seealso: 'Ver também' },
  },
  nl: {
    ...{ theorem: 'Stelling', lemma: 'Lemma', corollary: 'Gevolg', proposition: 'Propositie' },
    ...{ conjecture: 'Vermoeden', definition: 'Definitie', example: 'Voorbeeld', exercise: 'Opgave' },
    ...{ solution: 'Oplossing', remark: 'Opmerking', proof: 'Bewijs', algorithm: 'Algoritme' },
    ...{ axiom: 'Axioma', criterion: 'Criterium', property: 'Eigenschap', assumption: 'Aanname' },
    ...{ hypothesis: 'Hypothese', note: 'Opmerking', tip: 'Tip', important: 'Belangrijk' },
    ...{ warning: 'Waarschuwing', caution: 'Voorzichtig', danger: 'Gevaar', attention: 'Let op' },
    ...{ error: 'Fout', seealso: 'Zie ook' },
  },
  ru: {
    ...{ theorem: 'Теорема', lemma: 'Лемма', corollary: 'Следствие', proposition: 'Предложение' },
    ...{ conjecture: 'Гипотеза', definition: 'Определение', example: 'Пример', exercise: 'Упражнение' },
    ...{ solution: 'Решение', remark: 'Замечание', proof: 'Доказательство', algorithm: 'Алгоритм' },
    ...{ axiom: 'Аксиома', claim: 'Утверждение', criterion: 'Критерий', property: 'Свойство' },
    ...{ assumption: 'Предположение', hypothesis: 'Гипотеза', note: 'Примечание', tip: 'Совет' },
    ...{ important: 'Важно', warning: 'Предупреждение', caution: 'Осторожно', danger: 'Опасно' },
    ...{ attention: 'Внимание', error: 'Ошибка', seealso: 'См. также' },
  },
  zh: {
    ...{ theorem: '定理', lemma: '引理', corollary: '推论', proposition: '命题', conjecture: '猜想' },
    ...{ definition: '定义', example: '例', exercise: '习题', solution: '解', remark: '注记', proof: '证明' },
    ...{ algorithm: '算法', axiom: '公理', claim: '断言', observation: '观察', criterion: '判据' },
    ...{ property: '性质', assumption: '假设', hypothesis: '假说', note: '注记', tip: '提示' },
    ...{ important: '重要', warning: '警告', caution: '小心', danger: '危险', attention: '注意' },
    ...{ error: '错误', seealso: '参见' },
  },
  ja: {
    ...{ theorem: '定理', lemma: '補題', corollary: '系', proposition: '命題', conjecture: '予想' },
    ...{
      definition: '定義',
      example: '例',
      exercise: '演習',
      solution: '解答',
      remark: '注釈',
      proof: '証明',
    },
    ...{ algorithm: 'アルゴリズム', axiom: '公理', claim: '主張', criterion: '基準', property: '性質' },
    ...{ assumption: '仮定', hypothesis: '仮説', note: '注記', tip: 'ヒント', important: '重要' },
    ...{ warning: '警告', caution: '注意', danger: '危険', attention: '注意', error: 'エラー' },
    seealso: '関連項目',
  },
  ar: {
    ...{ theorem: 'مبرهنة', lemma: 'تمهيدية', corollary: 'نتيجة', proposition: 'قضية', definition: 'تعريف' },
    ...{ example: 'مثال', exercise: 'تمرين', solution: 'حل', remark: 'ملاحظة', proof: 'برهان' },
    ...{ algorithm: 'خوارزمية', hypothesis: 'فرضية', note: 'ملاحظة', important: 'مهم', warning: 'تحذير' },
  },
  he: {
    ...{ theorem: 'משפט', lemma: 'למה', corollary: 'מסקנה', proposition: 'טענה', definition: 'הגדרה' },
    ...{ example: 'דוגמה', exercise: 'תרגיל', solution: 'פתרון', remark: 'הערה', proof: 'הוכחה' },
    ...{ algorithm: 'אלגוריתם', note: 'הערה', important: 'חשוב', warning: 'אזהרה' },
  },
  fa: {
    ...{ theorem: 'قضیه', lemma: 'لم', corollary: 'نتیجه', proposition: 'گزاره', definition: 'تعریف' },
    ...{ example: 'مثال', exercise: 'تمرین', solution: 'حل', remark: 'تذکر', proof: 'اثبات' },
    ...{ algorithm: 'الگوریتم', note: 'یادداشت', important: 'مهم', warning: 'هشدار' },
  },
}

/**
 * What a box or a theorem is called in a language: “Satz” for `theorem` in German.
 *
 * @param name as `Division.name` has it
 * @param language BCP 47 tag; only its primary subtag counts
 */
export function boxWord(name: string, language: string): string {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? 'en'
  const words = languages[primary]
  if (words && Object.hasOwn(words, name)) return words[name]!
  return name === 'seealso' ? 'See also' : `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`
}
