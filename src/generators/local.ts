import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { cohortsOf, wholeCohortsOf } from '../domain/rows/likeness/cohorts.js'
import { isByModel } from '../domain/rows/split/via.js'
import { isLearnable } from '../domain/task/kind/kind-evidence.js'
import { interruption } from '../errors.js'
import { languages } from '../languages/languages.js'
import type { LearnedProgram } from '../learners/learn-programs.js'
import type { Brief, LearningGenerator } from './generator.js'
import type { LearningJob, Message, Result } from './local-thread.js'
import type { Proposal } from './proposal.js'

/**
 * Learns programs from the rows on this machine: no key, no network. One round for each family that serves
 * the kind of task, as soon as it is learned: its programs, one a language. Learning runs in a thread, which
 * ends at once when the brief's signal aborts; what is awaited then rejects with the signal's reason.
 * `version` is that of Loopai.
 */
export function localGenerator({ version }: { version: string }): LearningGenerator {
  const proposalOf = (program: LearnedProgram, brief: Brief): Proposal => {
    const { source, ...rest } = program
    const entry = languages[program.language].entry
    return {
      ...rest,
      entry,
      files: { [entry]: source },
      generator: { name: 'local', version, seed: brief.seed },
      parents: [],
      tokens: { input: 0, cached: 0, output: 0 },
      usd: 0
    }
  }
  return {
    kind: 'learned',
    name: 'local',
    refuses({ kind }, train) {
      return isLearnable(kind, train) ? undefined : 'no program for such outputs is learned from rows alone'
    },
    async *propose(brief) {
      const { languages, wordKnowledge } = brief
      const job: LearningJob = { languages, lesson: lessonOf(brief), wordKnowledge }
      for await (const result of learn(job, brief)) {
        const programs = result.type === 'programs' ? result.programs : []
        if (programs.length > 0) yield programs.map(program => proposalOf(program, brief))
      }
    },
    async refit(chosen, brief) {
      const { family, settings, crossValidated } = chosen
      if (settings === undefined) throw new TypeError(`not a program of the local generator: ${family}`)
      const job: LearningJob = {
        family,
        languages: brief.languages,
        lesson: lessonOf(brief),
        chosen: { settings, crossValidated }
      }
      for await (const result of learn(job, brief)) {
        if (result.type === 'programs' && result.programs.length > 0) {
          return result.programs.map(program => proposalOf(program, brief))
        }
      }
      return []
    },
    async probe({ family, settings }, brief) {
      if (settings === undefined) throw new TypeError(`not a program of the local generator: ${family}`)
      const job: LearningJob = {
        family,
        languages: [],
        lesson: lessonOf(brief),
        chosen: { settings },
        probe: true
      }
      for await (const result of learn(job, brief)) if (result.type === 'probes') return result.probes
      return []
    },
    async leftOut({ family, settings }, brief) {
      if (settings === undefined) throw new TypeError(`not a program of the local generator: ${family}`)
      const job: LearningJob = {
        family,
        languages: [],
        lesson: lessonOf({ ...brief, decides: true }),
        chosen: { settings },
        leftOut: true
      }
      for await (const result of learn(job, brief)) if (result.type === 'answers') return result.found
      return { answers: [] }
    },
    async explain(program, brief, input) {
      const explain = { ...sourceOf(program), input }
      return (await again(program, brief, { explain }, 'explanation'))?.explanation
    },
    async reprint(program, brief, into) {
      const reprint = { ...sourceOf(program), into }
      return (await again(program, brief, { reprint }, 'reprinted'))?.source
    },
    async leads(program, brief, inputs) {
      const leads = { ...sourceOf(program), inputs }
      return (await again(program, brief, { leads }, 'leads'))?.leads
    },
    async rivals(program, brief) {
      const models = (await again(program, brief, { rivals: sourceOf(program) }, 'rivals'))?.models
      if (models === undefined) return undefined
      const { families } = await import('../learners/families.js')
      const { predictor } = families.find(({ name }) => name === program.manifest.family)!
      return models.map(predictor)
    }
  }
}

type Learned = Parameters<LearningGenerator['explain']>[0]

/** What is told of a program, once it is learned again; undefined for one that was not learned. */
async function again<T extends Result['type']>(
  program: Learned,
  brief: Brief,
  asked: Pick<LearningJob, 'explain' | 'reprint' | 'leads' | 'rivals'>,
  type: T
): Promise<Extract<Result, { type: T }> | undefined> {
  const { family, language, settings, crossValidated } = program.manifest
  if (settings === undefined) return undefined
  const chosen = { settings, crossValidated }
  const job: LearningJob = { family, languages: [language], lesson: lessonOf(brief), chosen, ...asked }
  for await (const result of learn(job, brief)) if (isOfType(result, type)) return result
  return undefined
}

function isOfType<T extends Result['type']>(result: Result, type: T): result is Extract<Result, { type: T }> {
  return result.type === type
}

function sourceOf({ manifest: { language, entry }, files }: Learned) {
  return { language, source: files[entry] }
}

function lessonOf({ train, task, decides, seed }: Brief): LearningJob['lesson'] {
  const { kind, split, minSupport } = task
  return {
    kind,
    inputs: train.map(example => example.input),
    outputs: train.map(example => example.output),
    groups: decides ? wholeCohortsOf(train) : cohortsOf(train, split.by),
    ...(train.some(isByModel) && { byModels: train.map(isByModel) }),
    decides,
    minSupport,
    seed
  }
}

/** The results of the thread, as it finishes each family. Leaving the loop ends the thread. */
async function* learn(job: LearningJob, { signal, progress }: Brief): AsyncGenerator<Result> {
  if (signal.aborted) throw signal.reason ?? interruption()
  const worker = startThread(job)
  const ready: Result[] = []
  let failure: unknown
  let ended = false
  let wake = () => {}
  const abort = () => {
    failure = signal.reason ?? interruption()
    wake()
  }
  worker.on('message', (message: Message) => {
    if (message.type === 'progress') {
      progress({ family: message.family, done: message.done, note: message.note })
      return
    }
    ready.push(message)
    wake()
  })
  worker.on('error', error => {
    failure ??= error
    wake()
  })
  worker.on('exit', () => {
    ended = true
    wake()
  })
  signal.addEventListener('abort', abort, { once: true })
  try {
    for (;;) {
      if (failure !== undefined) throw failure
      const result = ready.shift()
      if (result !== undefined) yield result
      else if (ended) return
      else {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    }
  } finally {
    signal.removeEventListener('abort', abort)
    await worker.terminate()
  }
}

/** From source (tests, bin/dev.js) the thread has to load a TypeScript loader first. */
function startThread(job: LearningJob): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./local-thread.js', import.meta.url), { workerData: job })
  }
  const entry = new URL('./local-thread.ts', import.meta.url)
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs')
  const script = `import { register } from '${pathToFileURL(loader)}'; register(); await import('${entry}')`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), { workerData: job })
}
