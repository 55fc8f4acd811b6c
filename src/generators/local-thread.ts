import { parentPort, workerData } from 'node:worker_threads'
import type { Json } from '../domain/json.js'
import type { Probe } from '../domain/measure/learning-curve.js'
import type { Explanation } from '../domain/program/explanation.js'
import type { LanguageName } from '../domain/program/language.js'
import { families } from '../learners/families.js'
import type { Family } from '../learners/family.js'
import {
  type Chosen,
  explainProgram,
  type LearnedProgram,
  learnPrograms
} from '../learners/learn-programs.js'
import type { Lesson } from '../learners/lesson.js'
import { probesOf } from '../learners/probes.js'
import { otherFamilies, ownFamilies } from '../learners/wanted.js'

/** What the thread is started with. */
export interface Job {
  /** The only family to be learned; absent: all that the rows permit, in turn. */
  wanted?: string
  languages: readonly LanguageName[]
  lesson: Omit<Lesson, 'progress'>
  /** Settings to learn with; absent: they are looked for. */
  chosen?: Chosen
  /** Instead of giving programs, explain how this one, learned with `chosen`, answers an input. */
  explain?: { language: LanguageName; source: string; input: Json }
  /** Instead of giving programs, say what those learned from parts of the rows with `chosen` answer to the others. */
  probe?: boolean
}

/** What the thread says: a family's programs, one a language, as soon as they are learned, and how far it is with the next. */
export type Message = { type: 'progress'; family: string; done: number; note: string } | Result

export type Result =
  | { type: 'programs'; programs: LearnedProgram[] }
  | { type: 'explanation'; explanation?: Explanation }
  | { type: 'probes'; probes: Probe[] }

const { wanted, languages, lesson, chosen, explain, probe } = workerData as Job
const say = (message: Message) => parentPort?.postMessage(message)

let best: number | undefined
const named = families.filter(({ name }) => name === wanted)
for (const family of wanted === undefined ? ownFamilies(lesson) : named) learn(family)
if (wanted === undefined) {
  for (const family of otherFamilies(lesson, best)) learn(family)
}

function learn(family: Family): void {
  let spoke = false
  const progress: Lesson['progress'] = (done, note) => {
    spoke = true
    say({ type: 'progress', family: family.name, done, note })
  }
  const heard: Lesson = { ...lesson, progress }
  if (explain && chosen) {
    say({ type: 'explanation', explanation: explainProgram(family, heard, chosen, explain) })
  } else if (probe && chosen) {
    say({ type: 'probes', probes: probesOf(family, heard, chosen.settings) })
  } else {
    const programs = learnPrograms(family, heard, languages, chosen)
    for (const { crossValidated } of programs) best = Math.max(best ?? 0, crossValidated?.accuracy ?? 0)
    if (programs.length === 0 && spoke) progress(1, 'finds nothing in these rows')
    say({ type: 'programs', programs })
  }
}
