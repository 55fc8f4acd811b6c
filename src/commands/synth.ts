import * as Flags from '@oclif/core/flags'
import { BaseCommand, sharedArgs, sharedFlags } from '../base-command.js'
import { budgetFrom, durationFrom } from '../config.js'
import { defaultLanguage, languageNames } from '../domain/program/language.js'
import { exitCodes, LoopaiError } from '../errors.js'
import { usualSeed } from '../loop/records/searched.js'
import { planSynth } from '../loop/synth/plan-synth.js'
import { synth } from '../loop/synth/synth.js'
import { withoutDryRun } from '../row-flags.js'
import { synthScreen } from '../screens/synth.js'
import { synthPlanScreen } from '../screens/synth-plan.js'

/** What these flags say is meant for a model; asked of nobody, they would do nothing. */
const modelFlags = ['model', 'budget', 'max-time', 'rounds', 'candidates', 'parent', 'translate'] as const
/** A run that goes on or is repeated has its own. */
const runFlags = ['model', 'rounds', 'candidates', 'parent', 'language', 'translate'] as const

export default class Synth extends BaseCommand {
  static override summary =
    'Learn programs from the training rows and measure them on rows they have not seen.'
  static override description =
    'Candidates are compared on validation rows; the recommended one is made anew from train and validation where it was learned, and the sealed test is read once. Nothing becomes active without --promote. With -g anthropic a model writes programs too: training rows are sent to it, never others, and it sees where its programs failed on them.'
  static override examples = [
    '<%= config.bin %> synth support',
    '<%= config.bin %> synth support --promote',
    '<%= config.bin %> synth support -g anthropic --budget 1',
    '<%= config.bin %> synth support -g anthropic --dry-run',
    '<%= config.bin %> synth support --keep all --json'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override args = { task: sharedArgs.task }
  static override flags = {
    generator: Flags.option({ options: ['local', 'anthropic', 'replay'] as const, multiple: true })({
      char: 'g',
      description: 'who proposes, by default what loopai.json says; local always runs too'
    }),
    language: Flags.option({ options: languageNames, multiple: true })({
      char: 'l',
      description:
        'what programs are written in, by default what loopai.json says; learned programs come in each, the first is compared and recommended'
    }),
    seed: Flags.integer({
      min: 0,
      default: usualSeed,
      helpValue: 'N',
      description: 'same rows and seed: the same programs'
    }),
    keep: Flags.option({ options: ['front', 'best', 'all'] as const, default: 'front' as const })({
      description: 'which candidates become versions: the front of accuracy, size and speed'
    }),
    promote: Flags.boolean({ description: 'promote the recommended version if it passes the gate' }),
    'dry-run': Flags.boolean({
      char: 'n',
      description: 'the plan, its cost and the first prompt; sends nothing'
    }),
    model: Flags.string({
      char: 'm',
      helpGroup: 'MODEL',
      helpValue: 'NAME',
      description: 'which model is asked, by default what loopai.json says'
    }),
    budget: Flags.string({
      helpGroup: 'MODEL',
      helpValue: 'USD',
      description:
        'what it may cost at most, or none; 2 unless LOOPAI_BUDGET, loopai.json or the run that goes on says otherwise'
    }),
    'max-time': Flags.string({
      aliases: ['timeout'],
      helpGroup: 'MODEL',
      helpValue: '10m',
      description: 'no call is begun after this time; answers on their way have a quarter more'
    }),
    rounds: Flags.integer({ min: 1, helpGroup: 'MODEL', helpValue: 'N', description: 'rounds at most; 4' }),
    candidates: Flags.integer({
      min: 1,
      max: 32,
      helpGroup: 'MODEL',
      helpValue: 'N',
      description: 'programs asked for in each round; 4'
    }),
    parent: Flags.string({
      aliases: ['from'],
      helpGroup: 'MODEL',
      helpValue: 'vN',
      description: 'the version to improve on instead of the active one'
    }),
    translate: Flags.option({ options: languageNames, multiple: true })({
      helpGroup: 'MODEL',
      description: 'asks for the winner in this language too; taken only if it answers alike on all rows'
    }),
    resume: Flags.boolean({
      helpGroup: 'MODEL',
      description: 'go on with the latest run that was cut off; nothing is paid twice'
    }),
    run: Flags.string({
      helpGroup: 'MODEL',
      helpValue: 'ID',
      description: 'the run that --resume goes on with, or -g replay repeats offline'
    }),
    journal: Flags.string({
      helpGroup: 'MODEL',
      helpValue: 'FILE',
      exclusive: ['run'],
      description: 'the journal that -g replay repeats offline, such as one that is committed'
    }),
    ...sharedFlags
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Synth)
    const project = await this.project(flags)
    requireUse(flags, flags.generator ?? project.manifest.generators)
    const options = {
      task: args.task,
      generators: flags.generator,
      languages: flags.language,
      translate: flags.translate,
      seed: flags.seed,
      keep: flags.keep,
      model: flags.model,
      budgetUsd: budgetFrom(flags.budget, process.env, project.manifest.budgetUsd),
      budgetSaid: flags.budget !== undefined || Boolean(process.env.LOOPAI_BUDGET),
      maxTimeMs: flags['max-time'] === undefined ? undefined : durationFrom(flags['max-time'], '--max-time'),
      rounds: flags.rounds,
      candidates: flags.candidates,
      parent: flags.parent,
      resume: flags.resume,
      run: flags.run,
      journal: flags.journal,
      promote: flags.promote
    }
    if (flags['dry-run']) {
      const again = withoutDryRun('loopai synth', this.argv)
      return this.answer(await planSynth(project, options, again), synthPlanScreen)
    }
    const result = await synth(project, options)
    return this.answer(result, synthScreen, result.promotion?.passed ?? result.recommended !== null)
  }
}

type Given = Record<string, unknown> & {
  resume?: boolean
  run?: string
  journal?: string
  'dry-run'?: boolean
  promote?: boolean
}

/** A flag that would do nothing for what was asked is told, not ignored. */
function requireUse(flags: Given, generators: readonly string[]): void {
  const given = (names: readonly string[]) => names.find(name => flags[name] !== undefined)
  if (flags['dry-run'] && flags.promote) {
    throw new LoopaiError('usage', '--dry-run writes nothing, so there is nothing to --promote.', {
      suggestions: ['leave one of the two out']
    })
  }
  const refuse = (name: string, why: string, ...suggestions: string[]) => {
    throw new LoopaiError('usage', `--${name} does nothing here: ${why}.`, { suggestions })
  }
  const repeats = generators.includes('replay')
  if (repeats && flags.resume) refuse('resume', 'a replay asks nobody')
  if (!repeats && flags.journal !== undefined) refuse('journal', 'it names what -g replay repeats')
  if (repeats && flags.run === undefined && flags.journal === undefined) {
    throw new LoopaiError(
      'missing-argument',
      'Which run should be repeated? Name it with --run or --journal.',
      {
        suggestions: [
          'loopai synth <task> -g replay --run <run>',
          'loopai synth <task> -g replay --journal FILE'
        ]
      }
    )
  }
  if (flags.resume || repeats) {
    const own = given(repeats ? [...runFlags, 'budget', 'max-time'] : runFlags)
    if (own) refuse(own, 'the run has its own')
    return
  }
  if (flags.run !== undefined) refuse('run', 'it names a run for --resume or -g replay')
  const idle = given(modelFlags)
  if (idle && !generators.includes('anthropic')) {
    const other =
      idle === 'translate'
        ? [`-l ${defaultLanguage} -l ${languageNames[0]}: learned programs come in several`]
        : []
    refuse(idle, 'no model is asked', 'add -g anthropic', ...other)
  }
}
