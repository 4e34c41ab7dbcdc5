/** A picture that stands in a file of another kind: a result that a notebook holds. */
export interface HeldPicture {
  /** The name of the file that it would have, from the manuscript's folder. */
  path: string
  bytes: Uint8Array
}

declare module 'vfile' {
  interface DataMap {
    /** Pictures by what the text names them: `paper-3.png`, `#fig-map` for what the cell of that label gives. */
    heldPictures: ReadonlyMap<string, HeldPicture>
  }
}
