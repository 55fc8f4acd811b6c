import { LoopaiError } from '../../../errors.js'
import type { Generator } from '../../../generators/generator.js'
import type { SearchSummary } from '../../../generators/model-search.js'
import type { Untranslated } from '../../../generators/proposal.js'
import type { Candidate } from '../candidate.js'
import { chooseProgram } from '../choose/choose-program.js'
import type { SynthScene } from '../synth-scene.js'
import { translateChosen } from '../translate/translate-chosen.js'
import { withUnseenFigures } from '../unseen-figures.js'
import { worthKeeping } from '../worth-keeping.js'
import { interruptedSearch } from './interrupted-search.js'
import { propose } from './propose.js'
import { searchParent } from './search-parent.js'

/** The result of a search. */
export interface SearchOutcome {
  candidates: Candidate[]
  /** For each candidate, whether it is worth a version, even if it memorizes. */
  worth: boolean[]
  /** The index of the recommended candidate; absent where none may be recommended. */
  choice?: { index: number; reason?: string }
  /** Languages into which a model was asked to translate the chosen program and which are not offered. */
  untranslated: Untranslated[]
  /** The summary of asking a model, if one was. */
  summary?: SearchSummary
}

/**
 * Runs all generators at the same time, chooses one candidate and has it translated where requested. If one generator
 * fails, the others are stopped and its error is thrown.
 */
export async function searchPrograms(
  scene: SynthScene,
  generators: readonly Generator[]
): Promise<SearchOutcome> {
  const { project, request } = scene
  const writing = generators.find(generator => generator.kind === 'written')
  try {
    const candidates = withUnseenFigures(await proposeAll(scene, generators), request.rows)
    const worth = worthKeeping(candidates, request.task, request.rows)
    const choice = await chooseProgram(project, request, candidates, worth)
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

async function proposeAll(
  { project, folder, start, request }: SynthScene,
  generators: readonly Generator[]
): Promise<Candidate[]> {
  const failure = new AbortController()
  const endable = { ...request, signal: AbortSignal.any([project.signal, failure.signal]) }
  const running: Promise<Candidate[]>[] = []
  for (const generator of generators) {
    const earlier = Promise.all(running).then(lists => lists.flat())
    earlier.catch(() => {}) // reported by the generator that failed
    // Only written programs have a parent; learned ones are always learned from scratch.
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
