import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../base-command.js'
import type { Event } from '../domain/event.js'
import { languageNames } from '../domain/program/language.js'
import { exitCodes } from '../errors.js'
import { setUp } from '../loop/setup.js'
import { setupScreen } from '../screens/setup.js'

const [first, second, third] = languageNames

export default class Setup extends BaseCommand {
  static override summary = 'Get the container images ready that programs run in.'
  static override description =
    'Pulls the stock image of each language (or the one that loopai.json names), tries it, and notes its id in your cache folder, for every project (for this one alone where its loopai.json names the image): runs use only that and never pull. Without a language, those of loopai.json.'
  static override interrupted = 'Images that were ready stay: the same command gets the others.'
  static override examples = [
    '<%= config.bin %> setup',
    `<%= config.bin %> setup ${first} ${third}`,
    `<%= config.bin %> setup --image ${first}=${first}:3.12-slim`,
    `sudo <%= config.bin %> setup ${first} ${second} --from-debian`
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override strict = false
  static override args = {
    languages: Args.string({ ignoreStdin: true, description: languageNames.join(', ') })
  }
  static override flags = {
    image: Flags.string({
      multiple: true,
      helpValue: 'L=REF',
      description: 'an image instead of the stock one'
    }),
    'from-debian': Flags.boolean({
      description: 'build an image with debootstrap instead of pulling, where no image registry is reachable'
    }),
    'dry-run': Flags.boolean({ char: 'n', description: 'say what would be done' })
  }

  async run(): Promise<object> {
    const { argv, flags } = await this.parse(Setup)
    const reporter = await this.reporter(flags)
    const project = await this.projectIfAny(flags)
    const emit = project?.emit ?? ((event: Event) => reporter.emit(event))
    const result = await setUp(
      project,
      { emit, signal: this.signal },
      {
        languages: argv.map(String),
        images: flags.image ?? [],
        fromDebian: flags['from-debian'],
        dryRun: flags['dry-run']
      }
    )
    return this.answer(result, setupScreen)
  }
}
