/** The words that galley itself puts into a document, by language. */
export interface Terms {
  abstract: string
  keywords: string
  contents: string
  references: string
  notes: string
  figure: string
  table: string
  listing: string
  equation: string
  section: string
  appendix: string
  page: string
  correspondence: string
  /** What the star beside an author means whose address is not given. */
  correspondingAuthor: string
  received: string
  revised: string
  accepted: string
  published: string
  acknowledgements: string
  competingInterests: string
  dataAvailability: string
  codeAvailability: string
  ethics: string
  consent: string
  authorContributions: string
  authorNote: string
  funding: string
  licence: string
  equalContribution: string
}

const en: Terms = {
  abstract: 'Abstract',
  keywords: 'Keywords',
  contents: 'Contents',
  references: 'References',
  notes: 'Notes',
  figure: 'Figure',
  table: 'Table',
  listing: 'Listing',
  equation: 'Equation',
  section: 'Section',
  appendix: 'Appendix',
  page: 'Page',
  correspondence: 'Correspondence',
  correspondingAuthor: 'Corresponding author',
  received: 'Received',
  revised: 'Revised',
  accepted: 'Accepted',
  published: 'Published',
  acknowledgements: 'Acknowledgements',
  competingInterests: 'Competing interests',
  dataAvailability: 'Data availability',
  codeAvailability: 'Code availability',
  ethics: 'Ethics',
  consent: 'Consent',
  authorContributions: 'Author contributions',
  authorNote: 'Author note',
  funding: 'Funding',
  licence: 'Licence',
  equalContribution: 'These authors contributed equally.',
}

/** What differs from English; a term that a language lacks is given in English. */
const languages: Record<string, Partial<Terms>> = {
  de: {
    correspondingAuthor: 'Korrespondierende Person',
    abstract: 'Zusammenfassung',
    keywords: 'Schlagwörter',
    contents: 'Inhalt',
    references: 'Literatur',
    notes: 'Anmerkungen',
    figure: 'Abbildung',
    table: 'Tabelle',
    listing: 'Listing',
    equation: 'Gleichung',
    section: 'Abschnitt',
    appendix: 'Anhang',
    page: 'Seite',
    correspondence: 'Korrespondenz',
    received: 'Eingegangen',
    revised: 'Überarbeitet',
    accepted: 'Angenommen',
    published: 'Veröffentlicht',
    acknowledgements: 'Danksagung',
    competingInterests: 'Interessenkonflikte',
    dataAvailability: 'Datenverfügbarkeit',
    codeAvailability: 'Verfügbarkeit des Codes',
    ethics: 'Ethik',
    consent: 'Einwilligung',
    authorContributions: 'Beiträge der Autoren',
    authorNote: 'Anmerkung zu den Autoren',
    funding: 'Förderung',
    licence: 'Lizenz',
    equalContribution: 'Diese Autoren haben zu gleichen Teilen beigetragen.',
  },
  fr: {
    correspondingAuthor: 'Auteur correspondant',
    abstract: 'Résumé',
    keywords: 'Mots-clés',
    contents: 'Sommaire',
    references: 'Références',
    notes: 'Notes',
    figure: 'Figure',
    table: 'Tableau',
    listing: 'Listing',
    equation: 'Équation',
    section: 'Section',
    appendix: 'Annexe',
    acknowledgements: 'Remerciements',
    funding: 'Financement',
    licence: 'Licence',
  },
  es: {
    correspondingAuthor: 'Autor para correspondencia',
    abstract: 'Resumen',
    keywords: 'Palabras clave',
    contents: 'Índice',
    references: 'Referencias',
    notes: 'Notas',
    figure: 'Figura',
    table: 'Tabla',
    listing: 'Listado',
    equation: 'Ecuación',
    section: 'Sección',
    appendix: 'Apéndice',
    acknowledgements: 'Agradecimientos',
    funding: 'Financiación',
    licence: 'Licencia',
  },
  it: {
    correspondingAuthor: 'Autore per la corrispondenza',
    abstract: 'Sommario',
    keywords: 'Parole chiave',
    contents: 'Indice',
    references: 'Riferimenti bibliografici',
    notes: 'Note',
    figure: 'Figura',
    table: 'Tabella',
    equation: 'Equazione',
    section: 'Sezione',
    appendix: 'Appendice',
    acknowledgements: 'Ringraziamenti',
  },
  pt: {
    correspondingAuthor: 'Autor para correspondência',
    abstract: 'Resumo',
    keywords: 'Palavras-chave',
    contents: 'Sumário',
    references: 'Referências',
    notes: 'Notas',
    figure: 'Figura',
    table: 'Tabela',
    equation: 'Equação',
    section: 'Seção',
    appendix: 'Apêndice',
    acknowledgements: 'Agradecimentos',
  },
  nl: {
    correspondingAuthor: 'Corresponderend auteur',
    abstract: 'Samenvatting',
    keywords: 'Trefwoorden',
    contents: 'Inhoud',
    references: 'Literatuur',
    notes: 'Noten',
    figure: 'Figuur',
    table: 'Tabel',
    equation: 'Vergelijking',
    section: 'Paragraaf',
    appendix: 'Bijlage',
    acknowledgements: 'Dankwoord',
  },
  ru: {
    correspondingAuthor: 'Автор для переписки',
    abstract: 'Аннотация',
    keywords: 'Ключевые слова',
    contents: 'Содержание',
    references: 'Литература',
    notes: 'Примечания',
    figure: 'Рисунок',
    table: 'Таблица',
    listing: 'Листинг',
    equation: 'Формула',
    section: 'Раздел',
    appendix: 'Приложение',
    acknowledgements: 'Благодарности',
  },
  zh: {
    correspondingAuthor: '通讯作者',
    abstract: '摘要',
    keywords: '关键词',
    contents: '目录',
    references: '参考文献',
    notes: '注释',
    figure: '图',
    table: '表',
    listing: '代码',
    equation: '公式',
    section: '节',
    appendix: '附录',
    acknowledgements: '致谢',
    funding: '基金项目',
  },
  ja: {
    correspondingAuthor: '責任著者',
    abstract: '要旨',
    keywords: 'キーワード',
    contents: '目次',
    references: '参考文献',
    notes: '注',
    figure: '図',
    table: '表',
    listing: 'リスト',
    equation: '式',
    section: '節',
    appendix: '付録',
    acknowledgements: '謝辞',
  },
  ar: {
    correspondingAuthor: 'المؤلف المراسل',
    abstract: 'الملخص',
    keywords: 'الكلمات المفتاحية',
    contents: 'المحتويات',
    references: 'المراجع',
    notes: 'الهوامش',
    figure: 'شكل',
    table: 'جدول',
    equation: 'معادلة',
    section: 'قسم',
    appendix: 'ملحق',
    acknowledgements: 'شكر وتقدير',
  },
  he: {
    correspondingAuthor: 'מחבר מכותב',
    abstract: 'תקציר',
    keywords: 'מילות מפתח',
    contents: 'תוכן העניינים',
    references: 'מקורות',
    notes: 'הערות',
    figure: 'איור',
    table: 'טבלה',
    equation: 'משוואה',
    section: 'סעיף',
    appendix: 'נספח',
    page: 'עמוד',
    acknowledgements: 'תודות',
    funding: 'מימון',
  },
  fa: {
    correspondingAuthor: 'نویسندهٔ مسئول',
    abstract: 'چکیده',
    keywords: 'کلیدواژه‌ها',
    contents: 'فهرست مطالب',
    references: 'منابع',
    notes: 'یادداشت‌ها',
    figure: 'شکل',
    table: 'جدول',
    equation: 'معادله',
    section: 'بخش',
    appendix: 'پیوست',
    page: 'صفحه',
    acknowledgements: 'سپاسگزاری',
    funding: 'منابع مالی',
  },
}

/**
 * The terms of a language.
 *
 * @param language BCP 47 tag; only its primary subtag counts
 */
export function termsFor(language: string): Terms {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? 'en'
  return { ...en, ...languages[primary] }
}
