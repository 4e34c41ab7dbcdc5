import type { Host } from '../../host.ts'
import type { Chapter } from '../markdown/include/assemble.ts'

/** Reads the list of a project's files; nothing where it lists none. */
export type ProjectReader = (text: string, listPath: string, host: Host) => Promise<Chapter[]>
