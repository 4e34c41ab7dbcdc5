import { describe, expect, it } from 'vitest'
import { showProgress } from '../../lib/cli/progress.ts'

/** What a terminal shows in the end, by carrying out `\r` and “erase to the end of the line”. */
function screen(text: string): string[] {
  return text.split('\n').map((line) => line.split('\r\u001B[K').at(-1)!)
}

function play(live: boolean) {
  const writes: string[] = []
  let time = 0
  const output = {
    write: (text: string) => void writes.push(text),
    colour: false,
    terminal: live,
    live,
    columns: 80,
  }
  const progress = showProgress(output, () => time)
  const at = (moment: number, ...step: Parameters<typeof progress.step>) => {
    time = moment
    progress.step(...step)
  }
  at(0, 'read', 'start')
  at(12, 'lint', 'start')
  at(30, 'lint', 'done', '3 findings')
  at(30, 'html', 'start')
  at(31, 'pdf', 'start')
  at(60, 'html', 'done')
  at(2531, 'pdf', 'failed', 'no browser\u001B[2J')
  progress.end()
  return writes
}

describe('showProgress', () => {
  const steps = [
    '✓ read        12 ms',
    '✓ lint        18 ms  3 findings',
    '✓ html        30 ms',
    '✗ pdf         2.5 s  no browser␛[2J',
    '',
  ]

  it('writes one plain line a step where no line can be drawn again', () => {
    const text = play(false).join('')
    expect(text.split('\n')).toEqual(steps)
  })

  it('shows the running steps on a terminal, and leaves the same lines', () => {
    const writes = play(true)
    expect(screen(writes.join(''))).toEqual(steps)
    expect(writes.join('')).toContain('html, pdf …')
  })

  it('draws nothing twice', () => {
    const writes = play(true)
    for (const [index, write] of writes.entries()) expect(write).not.toBe(writes[index - 1])
  })
})
