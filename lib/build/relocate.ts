import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Repair } from '../document/document.ts'

/**
 * Gives each message the file and the line where its author finds it, where the manuscript stands in several files.
 * For the end of a run: stages count in the text that was put together.
 */
export function relocateMessages(file: VFile): void {
  if (!file.data.sourceParts) return
  for (const message of file.messages) relocate(message, file)
}

/** The repairs with the places where the author finds them. */
export function relocateRepairs(repairs: readonly Repair[], file: VFile): Repair[] {
  const { sourceParts } = file.data
  if (!sourceParts) return [...repairs]
  return repairs.map((repair) => {
    const located = sourceParts.locate(repair.position)
    return located ? { ...repair, position: located.position, path: located.path } : repair
  })
}

function relocate(message: VFileMessage, file: VFile): void {
  if (message.cause instanceof Error && 'place' in message.cause)
    relocate(message.cause as VFileMessage, file)
  const { sourceParts } = file.data
  if (!sourceParts || sourceParts.settled.has(message)) return
  sourceParts.settled.add(message)
  if (message.file && message.file !== file.path) return
  const position = positionOf(message.place)
  const first = sourceParts.parts[0]
  const located = position ? sourceParts.locate(position) : first && { path: first.path, position: undefined }
  if (!located) return
  message.file = located.path
  if (located.position) {
    message.place = located.position
    message.line = located.position.start.line
    message.column = located.position.start.column
  }
  message.name = `${message.file}:${message.line ?? 1}:${message.column ?? 1}`
}

function positionOf(place: Point | Position | undefined): Position | undefined {
  if (!place) return undefined
  return 'start' in place ? place : { start: place, end: place }
}
