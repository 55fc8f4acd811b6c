import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../base-command.js'
import { exitCodes } from '../errors.js'
import { clean } from '../loop/clean.js'
import { cleanScreen } from '../screens/clean.js'

export default class Clean extends BaseCommand {
  static override summary = 'Remove temporary files that were left behind, and caches.'
  static override description =
    'In the project: temporary files of commands that were killed, and what earlier versions kept in .loopai. In your cache folder: what can be made again for this project, and all of projects that are gone. Rows, programs and their figures are never touched.'
  static override interrupted = 'What was removed is gone: the same command removes the rest.'
  static override examples = [
    '<%= config.bin %> clean --dry-run',
    '<%= config.bin %> clean',
    '<%= config.bin %> clean --journals'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override flags = {
    journals: Flags.boolean({
      description: 'also what models answered in earlier runs, which cannot be made again without paying'
    }),
    'dry-run': Flags.boolean({ char: 'n', description: 'say what would be done' })
  }

  async run(): Promise<object> {
    const { flags } = await this.parse(Clean)
    const project = await this.projectIfAny(flags)
    const options = { journals: flags.journals, dryRun: flags['dry-run'], signal: this.signal }
    return this.answer(await clean(project, options), cleanScreen)
  }
}
