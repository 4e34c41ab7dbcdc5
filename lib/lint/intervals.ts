/** Stretches that do not touch one another, kept in order: adding one takes logarithmic time to find its place. */
export class Intervals {
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  /**
   * Adds a stretch, unless it overlaps or touches one that is there: two edits that meet are made in two rounds,
   * because each may change what the other was found in.
   *
   * @returns whether it was added
   */
  add(start: number, end: number): boolean {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ends[middle]! < start) low = middle + 1
      else high = middle
    }
    if (low < this.#starts.length && this.#starts[low]! <= end) return false
    this.#starts.splice(low, 0, start)
    this.#ends.splice(low, 0, end)
    return true
  }
}
