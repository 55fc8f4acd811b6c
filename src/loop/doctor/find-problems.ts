import { editedFiles } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { trackedProblem } from '../../store/tracked.js'
import { nextFor } from '../next.js'

/** A problem, and how to fix it. */
export interface ProjectProblem {
  problem: string
  suggestions: string[]
}

/** Looks for everything that is wrong in a project; a failed check does not stop the others. */
export async function findProblems(project: Project): Promise<ProjectProblem[]> {
  const tracked = await trackedProblem(project.root)
  const findings: ProjectProblem[] = tracked ? [tracked] : []
  const check = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof LoopaiError) || project.signal.aborted) throw error
      findings.push({ problem: error.message, suggestions: error.suggestions })
    }
  }
  for (const name of project.taskNames) {
    const folder = project.task(name)
    await check(async () => void (await folder.task()))
    await check(async () => {
      const rows = await folder.examples(event => {
        if (event.type === 'warning') findings.push({ problem: event.message, suggestions: [] })
      })
      if (rows.length === 0) {
        throw new LoopaiError('no-rows', `${name} has no examples.`, {
          suggestions: [`loopai add ${name} rows.jsonl`]
        })
      }
    })
    await check(() => checkPrograms(project, name, findings))
  }
  return findings
}

async function checkPrograms(project: Project, name: string, findings: ProjectProblem[]): Promise<void> {
  const folder = project.task(name)
  const versions = await folder.versions()
  for (const version of versions) {
    const edited = editedFiles(await folder.program(version))
    if (edited.length > 0) {
      findings.push({
        problem: `${folder.path}/programs/${version}: ${edited.join(', ')} no longer matches its hash.`,
        suggestions: [`git checkout -- ${folder.path}/programs/${version}`]
      })
    }
  }
  const active = project.activeVersion(name)
  if (active !== undefined && !versions.includes(active)) {
    findings.push({
      problem: `loopai.json: the active version of ${name} is ${active}, which is not there.`,
      suggestions: [await nextFor(project, folder)]
    })
  }
}
