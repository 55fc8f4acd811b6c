import { parentPort, workerData } from 'node:worker_threads'
import { type Chosen, type Family, type LearnedProgram, learnProgram } from '../learners/classify.js'
import type { Lesson } from '../learners/lesson.js'

/** What the thread is started with. */
export interface Job {
  families: readonly Family[]
  lesson: Omit<Lesson, 'progress'>
  /** Settings to learn with; absent: they are looked for. */
  chosen?: Chosen
}

/** What the thread says: a program as soon as it is learned, and how far it is with the next. */
export type Message =
  | { type: 'progress'; family: Family; done: number; note: string }
  | { type: 'program'; program: LearnedProgram }

const { families, lesson, chosen } = workerData as Job
const say = (message: Message) => parentPort?.postMessage(message)

for (const family of families) {
  const progress: Lesson['progress'] = (done, note) => say({ type: 'progress', family, done, note })
  say({ type: 'program', program: learnProgram(family, { ...lesson, progress }, chosen) })
}
