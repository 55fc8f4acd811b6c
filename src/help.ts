import type { Command } from '@oclif/core/command'
import { CommandHelp, Help } from '@oclif/core/help'

/** What the exit codes mean, for help. */
export const meanings: Record<number, string> = {
  0: 'yes',
  1: 'the loop says no: a gate, a threshold or a row failed',
  2: 'usage, configuration or data',
  3: 'environment: sandbox, key, network, disk',
  70: 'a bug in Loopai',
  130: 'interrupted'
}

/** The commands in the order in which people come to need them; a test holds it to be all. */
export const orderOfWork: Record<string, string[]> = {
  'FROM ROWS TO A PROGRAM': ['init', 'add', 'label', 'synth', 'adopt', 'eval', 'promote'],
  'PUT IT TO USE': ['run', 'explain', 'export', 'serve'],
  'LEARN FROM USE': ['review', 'improve', 'resplit', 'forget'],
  'THE PROJECT AND THIS MACHINE': ['status', 'doctor', 'setup', 'clean', 'completion']
}

class CommandHelpWithExitCodes extends CommandHelp {
  /** oclif's, with options between which a line may end; it says of a flag alone that it can be denied. */
  protected override defaultUsage(): string {
    const denied = Object.values(this.command.flags).filter(flag => flag.type === 'boolean' && flag.allowNo)
    return denied.reduce(
      (usage, { name }) => usage.replace(`[--${name}]`, `[--[no-]${name}]`),
      super.defaultUsage().replace(/(?<=\w)\|(?=\w)/g, ' | ')
    )
  }

  /** oclif's, with options between which a line may end. */
  protected override flags(flags: Command.Flag.Any[]) {
    return super.flags(
      flags.map(flag =>
        flag.type === 'option' && flag.options ? { ...flag, options: [flag.options.join(' | ')] } : flag
      )
    )
  }

  protected override sections() {
    const own = (this.command as Command.Loadable & { exitCodes?: number[] }).exitCodes ?? [0, 2]
    const lines = [...own, 70, 130].map(code => `${String(code).padStart(3)}  ${meanings[code]}`)
    return [...super.sections(), { header: 'EXIT CODES', generate: () => lines.join('\n') }]
  }
}

/** oclif's help, with the exit codes of each command, and the commands in the order of work. */
export default class LoopaiHelp extends Help {
  protected override CommandHelpClass = CommandHelpWithExitCodes

  protected override formatCommands(commands: Command.Loadable[]): string {
    const byId = new Map(commands.map(command => [command.id, command]))
    const width = Math.max(...commands.map(({ id }) => id.length))
    const sections = Object.entries(orderOfWork).map(([header, ids]) => {
      const rows = ids.flatMap((id): [string, string | undefined][] => {
        const command = byId.get(id)
        return command ? [[id.padEnd(width), this.summary(command)]] : []
      })
      return this.section(header, this.renderList(rows, { indentation: 2, spacer: '\n' }))
    })
    return [...sections, '`loopai help COMMAND` tells more of one.'].join('\n\n')
  }
}
