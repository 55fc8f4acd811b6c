import { budgetOf } from '../config.js'
import { usualSeed } from '../loop/records/searched.js'
import { findProject, type Project, requireProject } from '../project.js'
import type { LoopaiProject } from './loopai-project.js'
import { openProgram } from './open-program.js'
import { type ProjectSettings, projectOptions, recordsByDefault } from './project-options.js'
import { placeOf } from './rows.js'

/** Opens a project. Nothing is read before a verb is called, so `init` can create the project. */
export async function openProject(options: ProjectSettings = {}): Promise<LoopaiProject> {
  const settings = projectOptions(options)
  const opened = (): Promise<Project> => requireProject(settings)
  return {
    init: async (task, rows, options = {}) => {
      const [{ init }, existing] = await Promise.all([import('../loop/init/init.js'), findProject(settings)])
      const { test, description = '', outputField, onBadRow = 'stop', dryRun = false } = options
      return init(
        {
          root: existing?.root ?? settings.cwd,
          manifest: existing?.manifest,
          version: settings.version,
          open: opened
        },
        {
          answers: { task, source: { file: placeOf(rows) }, description, outputField },
          test: test === undefined ? undefined : placeOf(test),
          format: options.format,
          encoding: options.encoding,
          sheet: options.sheet,
          kind: options.kind,
          inputFields: options.inputFields,
          excludeFields: options.excludeFields,
          numbers: options.numbers,
          normalizeLabels: options.normalizeLabels,
          onBadRow,
          dryRun,
          again: `loopai init ${task} …`,
          signal: settings.signal,
          emit: settings.emit
        }
      )
    },
    add: async (task, rows, options = {}) => {
      const project = await opened()
      const { add } = await import('../loop/add/add.js')
      return add(project, {
        task,
        file: placeOf(rows),
        format: options.format,
        encoding: options.encoding,
        sheet: options.sheet,
        outputField: options.outputField,
        inputFields: options.inputFields,
        excludeFields: options.excludeFields,
        numbers: options.numbers,
        normalizeLabels: options.normalizeLabels,
        onBadRow: options.onBadRow ?? 'stop',
        dryRun: options.dryRun ?? false,
        again: `loopai add ${task} …`
      })
    },
    synth: async (task, options = {}) => {
      const project = await opened()
      const { synth } = await import('../loop/synth/synth.js')
      const { budgetUsd, ...others } = options
      const said = budgetUsd === undefined ? undefined : String(budgetUsd)
      return synth(project, {
        ...others,
        task,
        seed: options.seed ?? usualSeed,
        keep: options.keep ?? 'front',
        ...budgetOf(said, process.env, project.manifest.budgetUsd)
      })
    },
    evaluate: async (task, options = {}) => {
      const project = await opened()
      const { evaluate } = await import('../loop/eval/eval.js')
      const { data, outputField, record = recordsByDefault() } = options
      return evaluate(project, {
        task,
        versions: options.versions ?? [],
        split: options.split ?? 'validation',
        data:
          data === undefined
            ? undefined
            : {
                file: placeOf(data),
                format: options.format,
                encoding: options.encoding,
                sheet: options.sheet,
                outputField
              },
        thresholds: { min: thresholdWords(options.min), max: thresholdWords(options.max) },
        required: data === undefined,
        record: data === undefined && record,
        mistakes: options.mistakes ?? 5
      })
    },
    promote: async (task, { version, dryRun, forceReason } = {}) => {
      const project = await opened()
      const { promote } = await import('../loop/promote/promote.js')
      const forced = forceReason !== undefined
      return promote(project, { task, version, dryRun, forced, reason: forceReason })
    },
    rollback: async task => {
      const project = await opened()
      return (await import('../loop/promote/rollback.js')).rollback(project, task)
    },
    explain: async (task, input, { version } = {}) => {
      const project = await opened()
      return (await import('../loop/explain.js')).explain(project, { task, version }, JSON.stringify(input))
    },
    status: async task => {
      const project = await opened()
      const { status } = await import('../loop/status.js')
      return (await status(project, task)).tasks[0]
    },
    openProgram: async (task, options = {}) => openProgram(await opened(), task, options)
  }
}

/** Thresholds in the notation of the flags: `accuracy=0.95`. */
function thresholdWords(figures: Record<string, number | string> = {}): string[] {
  return Object.entries(figures).map(([name, value]) => `${name}=${value}`)
}
