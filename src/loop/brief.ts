import type { CandidateLine } from '../domain/event.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Task } from '../domain/task/task.js'
import type { Brief } from '../generators/generator.js'
import type { Project } from '../project.js'
import type { StoredExample } from '../store/examples-file.js'

/** Which programs are requested. */
export interface ProgramRequest {
  taskName: string
  task: Task
  /** The first is that of candidates; learned models are offered in the others too. */
  languages: LanguageName[]
  seed: number
  /** False: learned programs know the words of their rows alone. */
  wordKnowledge?: boolean
  /** Ends the search; absent: the project's. */
  signal?: AbortSignal
}

/** The brief of a generator: these rows and no others; progress and spending are reported as events. */
export function briefFor(
  project: Project,
  { taskName, task, languages, seed, signal, wordKnowledge }: ProgramRequest,
  train: StoredExample[]
): Brief {
  return {
    taskName,
    task,
    train,
    languages,
    seed,
    wordKnowledge,
    signal: signal ?? project.signal,
    progress: step =>
      project.emit({
        type: 'candidate-progress',
        ...step,
        ...candidateLine(step.family, step.language ?? languages[0])
      }),
    dropped: ({ family, language, reason, usd }) =>
      project.emit({ type: 'candidate-dropped', ...candidateLine(family, language), reason, usd }),
    spent: spend => project.emit({ type: 'spent', ...spend })
  }
}

/** How events name a candidate. */
export function candidateLine(family: string, language: LanguageName): CandidateLine {
  return { id: `${family}/${language}`, family, language }
}
