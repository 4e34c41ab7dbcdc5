import picocolors from 'picocolors'
import { visible } from '../index.ts'
import type { Output } from './terminal.ts'

/** Steps of which one ends where the next begins; the others run beside one another. */
const inTurn = ['read', 'lint', 'repair', 'resolve', 'transform']

/** Shows the steps of a build as they begin and end. */
export interface Progress {
  step(name: string, state: 'start' | 'done' | 'failed', detail?: string): void
  /** Takes the line of running steps away. */
  end(): void
}

/** Shows nothing. */
export const silent: Progress = { step() {}, end() {} }

/**
 * One line a step when it ends, with its time; on a terminal also one line of the steps that are running, drawn
 * again only when it changes.
 *
 * @param output where to write
 * @param now milliseconds from any start
 */
export function showProgress(output: Output, now: () => number = () => performance.now()): Progress {
  const paint = picocolors.createColors(output.colour)
  const running = new Map<string, number>()
  let drawn = ''

  // One write a change, line and all: a terminal never shows a half-drawn state.
  function draw(finished: string): void {
    const line = output.live && running.size > 0 ? paint.dim(`  ${[...running.keys()].join(', ')} …`) : ''
    const erase = drawn === '' ? '' : '\r\u001B[K'
    if (finished !== '' || line !== drawn) output.write(erase + finished + line)
    drawn = line
  }

  function finish(name: string, state: 'done' | 'failed', detail?: string): void {
    const started = running.get(name)
    if (started === undefined) return
    running.delete(name)
    const mark = state === 'done' ? paint.green('✓') : paint.red('✗')
    const time = paint.dim(duration(now() - started).padStart(7))
    const more = detail ? `  ${paint.dim(visible(detail))}` : ''
    draw(`${mark} ${name.padEnd(9)} ${time}${more}\n`)
  }

  return {
    step(name, state, detail) {
      if (state !== 'start') return finish(name, state, detail)
      for (const other of inTurn) if (other !== name) finish(other, 'done')
      if (!running.has(name)) running.set(name, now())
      draw('')
    },
    end() {
      running.clear()
      draw('')
    },
  }
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}
