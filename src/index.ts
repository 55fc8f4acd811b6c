export type { ModelAccess } from './config.js'
export type { Event } from './domain/event.js'
export type { Json } from './domain/json.js'
export { type ErrorCode, exitCodes, LoopaiError } from './errors.js'
export type {
  AddSettings,
  EvaluateSettings,
  InitSettings,
  LoopaiProject,
  PromoteSettings,
  SynthSettings
} from './library/loopai-project.js'
export type { OpenProgram, OpenProgramOptions, ProgramAnswer } from './library/open-program.js'
export { openProject } from './library/open-project.js'
export type { ProjectSettings } from './library/project-options.js'
export type { LabeledExample, RowOptions, Rows } from './library/rows.js'
export type { AddResult } from './loop/add/add.js'
export type { EvalAnswer, EvalResult } from './loop/eval/eval.js'
export type { Explained } from './loop/explain.js'
export type { PromoteResult } from './loop/gate/settle.js'
export type { InitResult } from './loop/init/init-task.js'
export type { TaskStatus } from './loop/status.js'
export type { SynthResult } from './loop/synth/synth-result.js'
