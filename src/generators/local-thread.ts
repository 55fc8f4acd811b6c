import { parentPort, workerData } from 'node:worker_threads'
import type { Json } from '../domain/json.js'
import type { LeftOut, Probe } from '../domain/measure/learning-curve.js'
import type { Explanation } from '../domain/program/explanation.js'
import type { LanguageName } from '../domain/program/language.js'
import { otherFamilies, ownFamilies } from '../learners/applicable-families.js'
import { families } from '../learners/families.js'
import type { Family } from '../learners/family.js'
import {
  type Chosen,
  explainProgram,
  type LearnedProgram,
  leadsOfProgram,
  learnPrograms,
  reprintProgram,
  rivalModelsOf
} from '../learners/learn-programs.js'
import type { Lesson } from '../learners/lesson.js'
import { answersLeftOut, probesOf } from '../learners/probes.js'
import { type WordVectors, wordVectorsOf } from '../learners/words/word-vectors.js'
import { readEnglish } from './english.js'

/** The task of a thread. */
export interface LearningJob {
  /** The only family to learn; absent: all that are applicable to the rows, in turn. */
  family?: string
  languages: readonly LanguageName[]
  lesson: Omit<Lesson, 'progress' | 'vectors'>
  /** False: nothing is known of words beyond the rows. Absent: what the settings of a chosen program say. */
  wordKnowledge?: boolean
  /** The settings to learn with; absent: they are chosen by cross-validation. */
  chosen?: Chosen
  /** Returns, instead of programs, why this one, learned with `chosen`, answers an input as it does. */
  explain?: { language: LanguageName; source: string; input: Json }
  /** Returns, instead of programs, the model of this one, learned with `chosen`, printed in another language. */
  reprint?: { language: LanguageName; source: string; into: LanguageName }
  /** Returns, instead of programs, how sure this one, learned with `chosen`, is of its answers. */
  leads?: { language: LanguageName; source: string; inputs: readonly Json[] }
  /** Returns, instead of programs, other models that fit the rows as well as this one, learned with `chosen`. */
  rivals?: { language: LanguageName; source: string }
  /** Returns, instead of programs, the answers of programs learned with `chosen` from parts of the rows to others. */
  probe?: boolean
  /** Returns, instead of programs, the answer to each row of a program learned with `chosen` without it. */
  leftOut?: boolean
}

/** A message of the thread: the programs of a family, one for each language, as soon as they are learned, or progress. */
export type Message = { type: 'progress'; family: string; done: number; note: string } | Result

export type Result =
  | { type: 'programs'; programs: LearnedProgram[] }
  | { type: 'explanation'; explanation?: Explanation }
  | { type: 'reprinted'; source?: string }
  | { type: 'leads'; leads?: number[] }
  | { type: 'rivals'; models?: unknown[] }
  | { type: 'probes'; probes: Probe[] }
  | { type: 'answers'; found: LeftOut }

const job = workerData as LearningJob
const { family: only, languages, lesson, chosen, explain, reprint, leads, rivals, probe, leftOut } = job
const mayKnowWords =
  job.wordKnowledge !== false && (lesson.kind === 'classification' || lesson.kind === 'boolean')
let words: WordVectors | undefined
const say = (message: Message) => parentPort?.postMessage(message)

let best: number | undefined
const named = families.filter(({ name }) => name === only)
for (const family of only === undefined ? ownFamilies(lesson) : named) learn(family)
if (only === undefined) {
  for (const family of otherFamilies(lesson, best)) learn(family)
}

/** What is known of words, read where a family asks for it. */
function readWordVectors(): WordVectors {
  words ??= wordVectorsOf(readEnglish())
  return words
}

function learn(family: Family): void {
  let spoke = false
  const progress: Lesson['progress'] = (done, note) => {
    spoke = true
    say({ type: 'progress', family: family.name, done, note })
  }
  const reporting: Lesson = { ...lesson, progress, ...(mayKnowWords && { vectors: readWordVectors }) }
  if (explain && chosen) {
    say({ type: 'explanation', explanation: explainProgram(family, reporting, chosen, explain) })
  } else if (reprint && chosen) {
    say({ type: 'reprinted', source: reprintProgram(family, reporting, chosen, reprint) })
  } else if (leads && chosen) {
    say({ type: 'leads', leads: leadsOfProgram(family, reporting, chosen, leads) })
  } else if (rivals && chosen) {
    say({ type: 'rivals', models: rivalModelsOf(family, reporting, chosen, rivals) })
  } else if (probe && chosen) {
    say({ type: 'probes', probes: probesOf(family, reporting, chosen.settings) })
  } else if (leftOut && chosen) {
    say({ type: 'answers', found: answersLeftOut(family, reporting, chosen.settings) })
  } else {
    const programs = learnPrograms(family, reporting, languages, chosen)
    for (const { crossValidated } of programs) best = Math.max(best ?? 0, crossValidated?.accuracy ?? 0)
    if (programs.length === 0 && spoke) progress(1, 'finds nothing in these rows')
    say({ type: 'programs', programs })
  }
}
