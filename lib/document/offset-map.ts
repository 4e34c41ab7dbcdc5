export {
  addAnchor,
  composeMaps,
  joinMaps,
  type OffsetMap,
  OffsetMapBuilder,
  placeOf,
  sliceMap,
  sourceOffset,
} from '../diagnostics/offset-map.ts'
