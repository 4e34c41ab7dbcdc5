/** The names that GitHub gives to emoji (package `markdown-it-emoji`, whose data comes without types). */
declare module 'markdown-it-emoji/lib/data/full.mjs' {
  const names: Readonly<Record<string, string>>
  export default names
}
