import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../base-command.js'
import { exitCodes } from '../errors.js'
import { resplit } from '../loop/resplit/resplit.js'
import { resplitScreen } from '../screens/resplit.js'

export default class Resplit extends BaseCommand {
  static override summary = 'Split the rows of a task into train, validation and test again.'
  static override description =
    'Every row gets a split, whatever it had; rows of a test set that was given stay in it. The versions made so far count as made from all rows from then on and can no longer be measured or promoted on them, so make new ones.'
  static override interrupted =
    'The same command with the same --seed splits all rows again, also those that were split already.'
  static override examples = [
    '<%= config.bin %> resplit support --dry-run',
    '<%= config.bin %> resplit support --seed 7'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = { task: Args.string({ ignoreStdin: true, description: 'the task' }) }
  static override flags = {
    seed: Flags.integer({
      min: 0,
      description: 'split by this seed; by default one that balances labels well'
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
