import type { Json } from '../domain/json.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Kind } from '../domain/task/kinds.js'
import type { AddResult } from '../loop/add/add.js'
import type { EvalAnswer } from '../loop/eval/eval.js'
import type { Explained } from '../loop/explain.js'
import type { PromoteResult } from '../loop/gate/settle.js'
import type { InitResult } from '../loop/init/init-task.js'
import type { TaskStatus } from '../loop/status.js'
import type { SynthResult } from '../loop/synth/synth-result.js'
import type { OpenProgram, OpenProgramOptions } from './open-program.js'
import type { RowOptions, Rows } from './rows.js'

export interface InitSettings extends RowOptions {
  /** Official test rows; the others go to train and validation. */
  test?: Rows
  /** What the program must do, in one sentence. */
  description?: string
  /** The kind of task, if the detected one would be wrong. */
  kind?: Kind
  /** Only report what was found; write nothing. */
  dryRun?: boolean
}

export interface AddSettings extends RowOptions {
  dryRun?: boolean
}

export interface SynthSettings {
  /** Which generators propose programs; by default what loopai.json says. */
  generators?: ('local' | 'anthropic' | 'openai' | 'replay')[]
  /** The languages of programs; by default what loopai.json says. */
  languages?: LanguageName[]
  /** Languages into which a model translates the winner. */
  translate?: LanguageName[]
  /** With the same rows and seed the programs are the same. */
  seed?: number
  /** Which candidates become versions; by default the Pareto front of accuracy, size and speed. */
  keep?: 'front' | 'best' | 'all'
  /** Which model is called; by default what loopai.json says. */
  model?: string
  /** The largest cost of calling it, in USD, or `none`; by default what loopai.json says, else 2. */
  budgetUsd?: number | 'none'
  /** No call is started after this time, in ms. */
  maxTimeMs?: number
  rounds?: number
  candidates?: number
  /** The version to improve on instead of the active one. */
  parent?: string
  /** Whether requests are short, for small models; by default for an unknown model on a server of this machine. */
  plain?: boolean
  /** Continue the latest interrupted run; nothing is paid twice. */
  resume?: boolean
  /** The run to continue or to repeat. */
  run?: string
  /** The journal that `replay` repeats. */
  journal?: string
}

export interface EvaluateSettings extends Pick<RowOptions, 'outputField' | 'format' | 'encoding' | 'sheet'> {
  /** By default the active version. */
  versions?: string[]
  /** By default validation. */
  split?: 'train' | 'validation' | 'test' | 'all'
  /** Labeled rows instead of a split; the requirements of task.json do not apply to them. */
  data?: Rows
  /** Minimum figures, such as `{ accuracy: 0.95, 'recall.refunds': 0.8 }`. */
  min?: Record<string, number | string>
  /** Maximum figures, such as `{ p99: '1ms', size: '50kb' }`. */
  max?: Record<string, number | string>
  /** Append to evaluations.jsonl; by default not under CI. */
  record?: boolean
  /** The number of mistakes to return; by default 5. */
  mistakes?: number
}

export interface PromoteSettings {
  /** By default the latest recommended version. */
  version?: string
  /** Compare, but promote nothing. */
  dryRun?: boolean
  /** Promote regardless of the gate, with this reason, which is recorded. */
  forceReason?: string
}

/**
 * The project at or above a folder, and the verbs of the command line as functions. Each reads loopai.json anew, so
 * that a promotion by another process takes effect. All throw `LoopaiError` with the code and advice that the command
 * line prints; a negative verdict (of the gate, or a threshold) is a result, not an error.
 */
export interface LoopaiProject {
  /** Makes a task from labeled rows, and loopai.json in the folder if there is none yet. */
  init(task: string, rows: Rows, options?: InitSettings): Promise<InitResult>
  /** Appends labeled rows to a task; a new label for a known input corrects it. */
  add(task: string, rows: Rows, options?: AddSettings): Promise<AddResult>
  /** Learns programs from training rows and measures them on rows that they have not seen. Promotes nothing. */
  synth(task: string, options?: SynthSettings): Promise<SynthResult>
  /** Measures programs on rows that they were not made from; `ok` tells whether every threshold holds. */
  evaluate(task: string, options?: EvaluateSettings): Promise<EvalAnswer>
  /** Makes a version the active one if the gate accepts it; `passed` says whether it did. */
  promote(task: string, options?: PromoteSettings): Promise<PromoteResult>
  /** Makes the previously active version active again. */
  rollback(task: string): Promise<PromoteResult>
  /** Why the active (or named) version answers an input as it does. */
  explain(task: string, input: Json, options?: { version?: string }): Promise<Explained>
  /** Versions of a task, their figures, and what to do next. */
  status(task: string): Promise<TaskStatus>
  /** Starts the active (or named) version in its sandbox; close it when done. */
  openProgram(task: string, options?: OpenProgramOptions): Promise<OpenProgram>
}
