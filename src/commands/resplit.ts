import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../base-command.js'
import { exitCodes } from '../errors.js'
import { resplit } from '../loop/resplit/resplit.js'
import { resplitScreen } from '../screens/resplit.js'

export default class Resplit extends BaseCommand {
  static override summary = 'Deal the rows of a task to train, validation and test anew.'
  static override description =
    'Every row is dealt, whatever split it had; rows of a test set that was given stay in it. All versions that are there count as having seen all rows from then on: none is scored as held out or promoted on such figures, so make new ones.'
  static override examples = [
    '<%= config.bin %> resplit support --dry-run',
    '<%= config.bin %> resplit support --seed 7'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = { task: Args.string({ ignoreStdin: true, description: 'the task' }) }
  static override flags = {
    seed: Flags.integer({
      min: 0,
      description: 'deal by this seed; by default one that balances labels well'
    }),
    'dry-run': Flags.boolean({ char: 'n', description: 'say what would change, write nothing' })
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Resplit)
    const project = await this.project(flags)
    const result = await resplit(project, { task: args.task, seed: flags.seed, dryRun: flags['dry-run'] })
    return this.answer(result, resplitScreen)
  }
}
