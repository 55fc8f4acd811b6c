import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, sharedFlags } from '../base-command.js'
import { budgetOf, maxTimeFrom } from '../config.js'
import { exitCodes } from '../errors.js'
import { correctionsBy } from '../loop/improve/corrections.js'
import { planImprove } from '../loop/improve/plan-improve.js'
import { synth } from '../loop/synth/synth.js'
import { type Improved, improveScreen, prospectTexts } from '../screens/improve.js'

export default class Improve extends BaseCommand {
  static override summary = 'Learn from what came back since the active version was made.'
  static override description =
    'Makes rows of reviews, learns again with the settings of the active version, and promotes what passes the gate. The sealed test is used only after a win on validation rows, and once for 50 new test rows. With nothing new it says so and exits with 0: for cron and CI.'
  static override interrupted =
    'What reviews say is kept as rows, and the active version stays: the same command searches anew.'
  static override examples = [
    '<%= config.bin %> improve support',
    '<%= config.bin %> improve support --dry-run --json',
    '<%= config.bin %> improve support --max-time 10m'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override args = {
    task: Args.string({ ignoreStdin: true, description: 'the task; may be left out where there is one' })
  }
  static override flags = {
    'dry-run': Flags.boolean({
      char: 'n',
      description: 'say what is new and what may come of it, write nothing'
    }),
    'max-time': Flags.string({ helpValue: '10m', description: 'end the search after so long' }),
    jobs: sharedFlags.jobs,
    sandbox: sharedFlags.sandbox
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Improve)
    const project = await this.project(flags)
    const plan = await planImprove(project, args.task, { settles: !flags['dry-run'] })
    if (flags['dry-run'] || !plan.worthwhile) {
      return this.answer<Improved>({ ...plan, dryRun: flags['dry-run'] }, improveScreen)
    }
    const { task, languages, seed, mayReadTest, active, prospect } = plan
    for (const note of prospect ? prospectTexts(prospect) : [])
      project.emit({ type: 'step', label: task, note })
    const readsTest = mayReadTest ? 'after-win' : 'never'
    const result = await synth(project, {
      task,
      languages,
      seed,
      keep: 'best',
      promote: true,
      readsTest,
      maxTimeMs: maxTimeFrom(flags['max-time']),
      ...budgetOf(undefined, process.env, project.manifest.budgetUsd)
    })
    const version = result.recommended?.version
    const corrections =
      version === undefined ? [] : await correctionsBy(project, task, { before: active, now: version })
    return this.answer<Improved>({ ...plan, dryRun: false, result, corrections }, improveScreen)
  }
}
