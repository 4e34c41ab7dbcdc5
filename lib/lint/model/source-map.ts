export { alignSource, type SourceMap } from '../../document/align-source.ts'
