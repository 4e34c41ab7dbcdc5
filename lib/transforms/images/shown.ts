/** A picture as a browser shows it. */
export interface Shown {
  mediaType: string
  bytes: Uint8Array
  /** In CSS pixels; absent where the picture has no size of its own. */
  width?: number
  height?: number
  /** How many pictures the file holds, where it can hold several; the first is shown. */
  pages?: number
  /** True where something that could run or call outside was taken out. */
  cleaned?: boolean
}
