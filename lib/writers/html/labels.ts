/** Words of the page that are no part of the article: for screen readers, and in the reader's aids. */
export interface Labels {
  skipToText: string
  backToText: string
  backToCitation: string
  orcid: string
  taskDone: string
  taskOpen: string
  deceased: string
  date: string
  version: string
  articleInformation: string
  subjects: string
  related: string
  members: string
}

const en: Labels = {
  skipToText: 'Skip to the text',
  backToText: 'Back to the text',
  backToCitation: 'Back to citation',
  orcid: 'ORCID',
  taskDone: 'done',
  taskOpen: 'to do',
  deceased: 'Deceased.',
  date: 'Date',
  version: 'Version',
  articleInformation: 'About this article',
  subjects: 'Subjects',
  related: 'Related works',
  members: 'Members',
}

/** What differs from English. */
const languages: Record<string, Partial<Labels>> = {
  de: {
    skipToText: 'Zum Text springen',
    backToText: 'Zurück zum Text',
    backToCitation: 'Zurück zum Zitat',
    taskDone: 'erledigt',
    taskOpen: 'offen',
    deceased: 'Verstorben.',
    date: 'Datum',
    articleInformation: 'Über diesen Artikel',
    subjects: 'Fachgebiete',
    related: 'Verwandte Arbeiten',
    members: 'Mitglieder',
  },
  fr: {
    skipToText: 'Aller au texte',
    backToText: 'Retour au texte',
    backToCitation: 'Retour à la citation',
    taskDone: 'fait',
    taskOpen: 'à faire',
    articleInformation: 'À propos de cet article',
    subjects: 'Sujets',
    related: 'Travaux associés',
    members: 'Membres',
  },
  es: {
    skipToText: 'Ir al texto',
    backToText: 'Volver al texto',
    backToCitation: 'Volver a la cita',
    taskDone: 'hecho',
    taskOpen: 'pendiente',
    date: 'Fecha',
    version: 'Versión',
    articleInformation: 'Sobre este artículo',
    subjects: 'Materias',
    related: 'Trabajos relacionados',
    members: 'Miembros',
  },
}

/**
 * The labels of a language.
 *
 * @param language BCP 47 tag; only its primary subtag counts
 */
export function labelsFor(language: string): Labels {
  return { ...en, ...languages[language.toLowerCase().split(/[-_]/)[0] ?? 'en'] }
}
