export { type ErrorCode, exitCodes, LoopaiError } from './errors.js'
export { openProject, type Project, type ProjectOptions } from './project.js'
