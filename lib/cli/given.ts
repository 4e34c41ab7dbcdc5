/** What the user gave to a command, checked against its options. */
export class Given {
  constructor(
    /** Arguments that are no options. */
    readonly positionals: readonly string[],
    private readonly options: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** Whether an option without value was given. */
  flag(name: string): boolean {
    return this.options.has(name)
  }

  /** The value of an option; the last one, if it was given several times. */
  value(name: string): string | undefined {
    return this.options.get(name)?.at(-1)
  }

  /** All values of an option. */
  values(name: string): readonly string[] {
    return this.options.get(name) ?? []
  }
}
