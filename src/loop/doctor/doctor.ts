import { defaultLimits, type Limits } from '../../domain/program/limits.js'
import { LoopaiError } from '../../errors.js'
import { type Project, sandboxStatuses } from '../../project.js'
import type { SandboxStatus } from '../../sandboxes/sandbox.js'
import { findProblems, type ProjectProblem } from './find-problems.js'
import { gitTool, type LanguageState, languageStates, nodeTool, type Tool } from './machine.js'

export interface Diagnosis {
  tools: Tool[]
  languages: LanguageState[]
  limits: Limits
  sandboxes: SandboxStatus[]
  /** The folder of the project, where there is one. */
  project?: string
  findings: ProjectProblem[]
  /** Something here can run a program. */
  canRun: boolean
}

/**
 * What this machine can run, and what is wrong in a project. `open` gives the project, if there is one; that it cannot
 * be opened is a finding, too.
 */
export async function doctor(
  open: () => Promise<Project | undefined>,
  signal: AbortSignal
): Promise<Diagnosis> {
  const findings: ProjectProblem[] = []
  let project: Project | undefined
  try {
    project = await open()
    if (project !== undefined) findings.push(...(await findProblems(project)))
  } catch (error) {
    if (!(error instanceof LoopaiError) || signal.aborted) throw error
    findings.push({ problem: error.message, suggestions: error.suggestions })
  }
  const node = nodeTool(process.versions.node)
  const sandboxes = await sandboxStatuses(project?.root)
  return {
    tools: [node, await gitTool()],
    languages: languageStates(sandboxes),
    limits: project?.manifest.limits ?? defaultLimits,
    sandboxes,
    project: project?.root,
    findings,
    canRun: node.ok && sandboxes.some(sandbox => sandbox.available)
  }
}
