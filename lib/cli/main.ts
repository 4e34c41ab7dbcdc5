import { commands } from './commands.ts'
import { dispatch } from './dispatch.ts'
import { guard } from './guard.ts'
import { processTerminal } from './terminal.ts'

const terminal = processTerminal()
guard(terminal, () => dispatch(process.argv.slice(2), commands, terminal))
