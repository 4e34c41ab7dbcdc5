/** The title of the section with which a text begins, in the languages that galley knows best. */
export const introduction = /^(?:introduction|einleitung|einführung|introducción|introdução|引言|введение)$/iu
