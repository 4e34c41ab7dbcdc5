declare module 'citeproc' {
  const CSL: import('./citeproc-types.ts').CslModule
  export default CSL
}
