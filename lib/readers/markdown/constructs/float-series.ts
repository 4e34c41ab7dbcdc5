import { visit } from 'unist-util-visit'
import type { Construct } from '../construct.ts'
import { seriesOf } from '../float-series.ts'

/** Quarto's floats of the author's own kinds (`crossref: custom`): each says which series it is counted in. */
export const floatSeries: Construct = {
  name: 'floatSeries',
  finish(tree, reading) {
    visit(tree, 'figure', (node) => {
      const series = seriesOf(node.id || (node.data?.attributes?.id ?? ''), reading)
      if (series) node.series = series
    })
  },
}
