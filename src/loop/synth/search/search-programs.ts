import { LoopaiError } from '../../../errors.js'
import type { Generator } from '../../../generators/generator.js'
import type { SearchSummary } from '../../../generators/model-search.js'
import type { Untranslated } from '../../../generators/proposal.js'
import type { Candidate } from '../candidate.js'
import { chooseCandidate } from '../choose/choose-candidate.js'
import type { SynthScene } from '../synth-scene.js'
import { translateChosen } from '../translate/translate-chosen.js'
import { worthKeeping } from '../worth-keeping.js'
import { propose } from './propose.js'
import { searchParent } from './search-parent.js'

/** What a search came to. */
export interface SearchOutcome {
  candidates: Candidate[]
  /** Which of them are worth a version, memorizing or not. */
  worth: boolean[]
  /** Absent where none may be recommended. */
  choice?: { index: number; reason?: string }
  /** Languages that a model was asked for the chosen one in, and it is not offered in. */
  untranslated: Untranslated[]
  /** Where a model was asked. */
  summary?: SearchSummary
}

/**
 * Lets all generators propose at the same time, chooses one candidate and has it translated where that is
 * wanted. Where one generator fails the others are stopped.
 */
export async function searchPrograms(
  scene: SynthScene,
  generators: readonly Generator[]
): Promise<SearchOutcome> {
  const { project, request } = scene
  const writing = generators.find(generator => generator.kind === 'written')
  try {
    const candidates = await proposeAll(scene, generators)
    const worth = worthKeeping(candidates, request.task, request.rows)
    const choice = chooseCandidate(candidates, request.task.metric, worth)
    if (!choice) {
      return { candidates, worth, untranslated: [], summary: await writing?.end(true) }
    }
    const { proven, untranslated } = await translateChosen(project, request, candidates[choice.index])
    candidates[choice.index].translations.push(...proven)
    return { candidates, worth, choice, untranslated, summary: await writing?.end(true) }
  } catch (error) {
    await writing?.end(false)
    throw writing?.network && isInterruption(error) ? interruptedSearch(request.taskName) : error
  }
}

const isInterruption = (error: unknown) => error instanceof LoopaiError && error.code === 'interrupted'

/** The same command would begin another run, and pay for it. */
function interruptedSearch(task: string): LoopaiError {
  return new LoopaiError('interrupted', 'Interrupted. What was answered is kept and is not paid again.', {
    suggestions: [`loopai synth ${task} --resume   (asks again what was on its way, which may be billed)`]
  })
}

async function proposeAll(
  { project, folder, start, request }: SynthScene,
  generators: readonly Generator[]
): Promise<Candidate[]> {
  const failure = new AbortController()
  const endable = { ...request, signal: AbortSignal.any([project.signal, failure.signal]) }
  const running: Promise<Candidate[]>[] = []
  for (const generator of generators) {
    const earlier = Promise.all(running).then(lists => lists.flat())
    earlier.catch(() => {}) // told by those that failed
    // Programs that are learned start from nothing.
    const parent =
      generator.kind === 'written' ? searchParent(project, folder, request, start.parent) : undefined
    const candidates = (async () => propose(project, generator, endable, { earlier, parent: await parent }))()
    candidates.catch(error => failure.abort(error))
    running.push(candidates)
  }
  try {
    return (await Promise.all(running)).flat()
  } catch (error) {
    await Promise.allSettled(running)
    throw error
  }
}
