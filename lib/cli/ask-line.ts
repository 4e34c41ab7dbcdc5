import { createInterface } from 'node:readline/promises'

/** Asks a question and waits for the line that answers it; “q” at the end of the input. */
export async function askLine(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  // While a line is read, the terminal hands Ctrl-C to whoever reads it.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  try {
    const end = new Promise<string>((resolve) => lines.once('close', () => resolve('q')))
    return await Promise.race([lines.question(question), end])
  } finally {
    lines.close()
  }
}
