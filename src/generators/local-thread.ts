import { parentPort, workerData } from 'node:worker_threads'
import type { LanguageName } from '../domain/language.js'
import { families } from '../learners/families.js'
import { type Chosen, type LearnedProgram, learnPrograms } from '../learners/learn-programs.js'
import type { Lesson } from '../learners/lesson.js'

/** What the thread is started with. */
export interface Job {
  /** Names of families, to be learned in turn. */
  wanted: readonly string[]
  languages: readonly LanguageName[]
  lesson: Omit<Lesson, 'progress'>
  /** Settings to learn with; absent: they are looked for. */
  chosen?: Chosen
}

/** What the thread says: a family's programs, one a language, as soon as they are learned, and how far it is with the next. */
export type Message =
  | { type: 'progress'; family: string; done: number; note: string }
  | { type: 'programs'; programs: LearnedProgram[] }

const { wanted, languages, lesson, chosen } = workerData as Job
const say = (message: Message) => parentPort?.postMessage(message)

for (const family of families.filter(({ name }) => wanted.includes(name))) {
  const progress: Lesson['progress'] = (done, note) =>
    say({ type: 'progress', family: family.name, done, note })
  say({ type: 'programs', programs: learnPrograms(family, { ...lesson, progress }, languages, chosen) })
}
