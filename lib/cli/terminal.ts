/** Where a command writes to, and what it may use there. */
export interface Terminal {
  /** Results: what the user asked for. */
  out: Output
  /** Progress and trouble. */
  err: Output
  /** Absolute path of the folder where the user stands. */
  folder: string
  /** Whether somebody sits at it who can be asked. */
  person: boolean
}

/** One of the two streams. */
export interface Output {
  write(text: string): void
  /** Whether a person sees it, and not a file or a program. */
  terminal: boolean
  /** Whether colours may be used. */
  colour: boolean
  /** Whether a line may be drawn again: on a terminal that can, and not in a log that is kept. */
  live: boolean
  /** Width in cells. */
  columns: number
}

/** The process's own streams and folder. */
export function processTerminal(): Terminal {
  return {
    out: toOutput(process.stdout),
    err: toOutput(process.stderr),
    folder: process.cwd(),
    person: process.stdin.isTTY === true && process.stdout.isTTY === true,
  }
}

function toOutput(stream: NodeJS.WriteStream): Output {
  // Who reads may stop reading (`galley lint | head`): that ends the writing and not the work.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const { CI, FORCE_COLOR, NO_COLOR, TERM } = process.env
  const able = stream.isTTY === true && TERM !== 'dumb'
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return {
    write: (text) => stream.write(text),
    terminal: stream.isTTY === true,
    // https://no-color.org: any value but the empty one.
    colour: NO_COLOR ? false : forced || able,
    live: able && !CI,
    get columns() {
      return stream.columns || 100
    },
  }
}
