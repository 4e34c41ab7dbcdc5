export { type OffsetMap, OffsetMapBuilder, placeOf, sourceOffset } from '../diagnostics/offset-map.ts'
