import type { Command } from '@oclif/core/command'
import { CommandHelp, Help } from '@oclif/core/help'

const meanings: Record<number, string> = {
  0: 'yes',
  1: 'the loop says no: a gate, a threshold or a row failed',
  2: 'usage, configuration or data',
  3: 'environment: sandbox, key, network, disk',
  70: 'a bug in Loopai',
  130: 'interrupted'
}

class CommandHelpWithExitCodes extends CommandHelp {
  protected override sections() {
    const own = (this.command as Command.Loadable & { exitCodes?: number[] }).exitCodes ?? [0, 2]
    const lines = [...own, 70, 130].map(code => `${String(code).padStart(3)}  ${meanings[code]}`)
    return [...super.sections(), { header: 'EXIT CODES', generate: () => lines.join('\n') }]
  }
}

/** oclif's help, extended by the exit codes of each command. */
export default class LoopaiHelp extends Help {
  protected override CommandHelpClass = CommandHelpWithExitCodes
}
