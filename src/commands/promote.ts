import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, namedTarget, sharedArgs, sharedFlags } from '../base-command.js'
import { exitCodes, LoopaiError } from '../errors.js'
import { promote } from '../loop/promote/promote.js'
import { rollback } from '../loop/promote/rollback.js'
import { promoteScreen } from '../screens/promote.js'

export default class Promote extends BaseCommand {
  static override summary =
    'Make a version the active one, if it is shown to be better, or no worse and simpler.'
  static override description =
    'Compares row by row with the active version on rows that neither has seen; the sealed test is a veto. Every comparison is recorded in promotions.jsonl.'
  static override interrupted =
    'The active version stays until a comparison has ended: the same command compares anew.'
  static override examples = [
    '<%= config.bin %> promote support',
    '<%= config.bin %> promote support v5',
    '<%= config.bin %> promote support --rollback',
    '<%= config.bin %> promote support v4 --force --reason "v5 is too slow on our phones"'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override args = {
    ...sharedArgs,
    version: Args.string({ ignoreStdin: true, description: 'by default the latest recommended one' })
  }
  static override flags = {
    rollback: Flags.boolean({
      exclusive: ['force', 'dry-run'],
      description: 'go back to the version before'
    }),
    force: Flags.boolean({ dependsOn: ['reason'], description: 'promote whatever the gate says' }),
    reason: Flags.string({ dependsOn: ['force'], helpValue: 'TEXT', description: 'why; it is recorded' }),
    'dry-run': Flags.boolean({
      char: 'n',
      exclusive: ['force'],
      description: 'compare, but promote nothing'
    }),
    ...sharedFlags
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Promote)
    if (flags.rollback && args.version) {
      throw new LoopaiError('usage', '--rollback goes back to the version before; it takes no version.')
    }
    if (flags.reason?.trim() === '') throw new LoopaiError('usage', '--reason: say why, it is recorded.')
    const project = await this.project(flags)
    const target = namedTarget(project, args)
    const result = flags.rollback
      ? await rollback(project, target.task)
      : await promote(project, {
          ...target,
          forced: flags.force,
          reason: flags.reason,
          dryRun: flags['dry-run']
        })
    return this.answer(result, promoteScreen, result.passed)
  }
}
