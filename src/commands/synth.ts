import { Flags } from '@oclif/core'
import { BaseCommand, sharedArgs, sharedFlags } from '../base-command.js'
import { exitCodes } from '../errors.js'
import { promote } from '../loop/promote.js'
import { synth } from '../loop/synth.js'
import { synthScreen } from '../reporters/synth-screen.js'

export default class Synth extends BaseCommand {
  static override summary =
    'Learn programs from the training rows and measure them on rows they have not seen.'
  static override description =
    'Candidates are compared on validation rows; the recommended one is made anew from train and validation, and the sealed test is read once. Nothing becomes active without --promote.'
  static override examples = [
    '<%= config.bin %> synth support',
    '<%= config.bin %> synth support --promote',
    '<%= config.bin %> synth support --keep all --json'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override args = { task: sharedArgs.task }
  static override flags = {
    generator: Flags.option({ options: ['local'] as const, multiple: true })({
      char: 'g',
      description: 'who proposes, by default what loopai.json says'
    }),
    language: Flags.option({ options: ['javascript'] as const, multiple: true })({
      char: 'l',
      description: 'what programs are written in, by default what loopai.json says'
    }),
    seed: Flags.integer({
      min: 0,
      default: 1,
      helpValue: 'N',
      description: 'same rows and seed: the same programs'
    }),
    keep: Flags.option({ options: ['front', 'best', 'all'] as const, default: 'front' as const })({
      description: 'which candidates become versions: the front of accuracy, size and speed'
    }),
    promote: Flags.boolean({ description: 'promote the recommended version if it passes the gate' }),
    ...sharedFlags
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Synth)
    const project = await this.project(flags)
    const result = await synth(project, {
      task: args.task,
      generators: flags.generator,
      languages: flags.language,
      seed: flags.seed,
      keep: flags.keep
    })
    if (!flags.promote) return this.answer(result, synthScreen)
    const { version } = result.recommended
    const promotion = await promote(project, { task: result.task, version, forced: false })
    return this.answer({ ...result, promotion }, synthScreen, promotion.promoted)
  }
}
