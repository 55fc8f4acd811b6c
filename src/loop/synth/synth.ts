import { withinReachOf } from '../../domain/measure/learning-curve.js'
import { defaultLanguage, type LanguageName } from '../../domain/program/language.js'
import { interruption } from '../../errors.js'
import type { Project } from '../../project.js'
import { pruneCaches } from '../../store/leftovers.js'
import { challenge } from '../gate/challenge.js'
import { gateAhead } from '../gate/gate-ahead.js'
import { gateScene } from '../gate/gate-scene.js'
import { inputsOfFile } from '../records/file-inputs.js'
import { isFound, recordSearch } from '../records/searched.js'
import { canRun } from '../running.js'
import type { Candidate } from './candidate.js'
import { keepCandidates, type Saved } from './choose/keep-candidates.js'
import { type Recommendation, recommend } from './choose/recommend.js'
import { noneWorth, nothingToKeep } from './none-worth.js'
import { type Outlook, outlookFor } from './outlook.js'
import { openGenerators } from './search/open-generators.js'
import { searchPrograms } from './search/search-programs.js'
import { missingIn, reportOf, type SynthResult } from './synth-result.js'
import { openSynth, type SynthOptions, type SynthScene } from './synth-scene.js'

/**
 * Proposes candidates from training rows, measures them, chooses one on validation rows, learns it again from train and
 * validation if it was learned, and reads the sealed test one time. Writes versions, and activates one only with
 * `promote`. Throws `not-served` where no candidate may be kept.
 */
export async function synth(project: Project, options: SynthOptions): Promise<SynthResult> {
  const opened = await openSynth(project, options)
  const { folder, start } = opened
  const request = { ...opened.request, witness: await witnessFor(project, start.languages) }
  const scene = { ...opened, request }
  const { task, rows } = request
  const generators = await openGenerators(project, folder, request, start, options)
  const previewed = await previewFor(scene, options)
  await announce(scene)

  const found = await searchPrograms(scene, generators)
  const { candidates, worth, choice, untranslated } = found
  const useless = candidates.every(({ memorizes }) => memorizes !== undefined)
  if (useless || !choice) await recordSearch(project, folder, request, start)
  if (useless) throw nothingToKeep(folder.name, candidates)

  const keeping = { chosen: choice?.index ?? -1, worth, keep: options.keep }
  const versions = await keepCandidates(project, folder, rows, candidates, keeping)
  await pruneCaches().catch(() => {}) // most programs that this search compiled are not kept
  const report = reportOf(scene, found, versions)
  if (!choice) {
    const promotable = noneWorth(folder.name, candidates, task, rows)
    return { ...report, recommended: null, promotable, ...(await previewed(candidates, {})) }
  }

  const chosen = candidates[choice.index]
  const { recommended, outlook } = await conclude(scene, chosen, versions[choice.index]!)
  // A version that existed before names the rows it was first made from, so the search is recorded separately.
  if (!(await isFound(folder, rows))) await recordSearch(project, folder, request, start)
  const gated = await throughGate(scene, recommended.version, chosen, options)
  return {
    ...report,
    recommended: {
      ...recommended,
      reason: [choice.reason, recommended.reason].filter(text => text !== undefined).join('; ') || undefined,
      ...missingIn(recommended, start.translate, untranslated)
    },
    ...gated,
    ...(outlook && { outlook }),
    ...(await previewed(candidates, { chosen, version: recommended.version }))
  }
}

/** What previews answers, where that was asked for. Throws `bad-rows` for a row that is no input, before anything is learned. */
async function previewFor(scene: SynthScene, { preview }: SynthOptions) {
  const { project, request } = scene
  const raws = preview === undefined ? undefined : await inputsOfFile(project, request.task, preview)
  return async (
    candidates: readonly Candidate[],
    answers: { chosen?: Candidate; version?: string }
  ): Promise<Pick<SynthResult, 'preview'>> => {
    if (raws === undefined) return {}
    const { previewOf } = await import('./preview.js')
    return { preview: await previewOf(scene, candidates, answers, raws) }
  }
}

/** The language that learned programs in other languages are compared with, where it runs on this machine. */
const witness = defaultLanguage

async function witnessFor(project: Project, languages: readonly LanguageName[]) {
  return !languages.includes(witness) && (await canRun(project, witness)) ? witness : undefined
}

/** Emits `synth-started`. Throws `no-sandbox` where one of the languages can't run here. */
async function announce({ project, folder, request, start }: SynthScene): Promise<void> {
  const [{ sandbox, status }] = await Promise.all(
    [...start.languages, ...start.translate].map(language => project.sandbox(language))
  )
  project.emit({
    type: 'synth-started',
    task: folder.name,
    trainRows: request.rows.train.length,
    validationRows: request.rows.validation.length,
    sandbox: status.version ?? sandbox.name,
    seed: start.seed
  })
}

/** Makes the recommended version; the outlook is learned in a separate thread meanwhile. */
async function conclude({ project, folder, request }: SynthScene, chosen: Candidate, twin: Saved) {
  const stop = new AbortController()
  const looking = outlookFor(project, request, chosen, AbortSignal.any([project.signal, stop.signal]))
  // Avoids an unhandled rejection where recommending fails first: that error is thrown.
  looking.catch(() => {})
  try {
    const recommended = await recommend(project, folder, request, chosen, twin)
    return { recommended, outlook: inReach(await looking, recommended) }
  } finally {
    stop.abort(interruption())
  }
}

/** The outlook with its gain limited to what the measured figures leave up to a perfect score. */
function inReach(outlook: Outlook | undefined, { test, validation }: Recommendation): Outlook | undefined {
  if (outlook?.forecast === undefined) return outlook
  const shown = [test, validation].filter(figure => figure !== undefined)
  return { ...outlook, forecast: shown.reduce(withinReachOf, outlook.forecast) }
}

/** Asks the gate one time: to promote the version, or else to report what its decision would be. */
async function throughGate(
  { project, folder, request }: SynthScene,
  version: string,
  known: Candidate,
  { promote, readsTest }: SynthOptions
): Promise<Pick<SynthResult, 'promotable' | 'promotion'>> {
  const scene = await gateScene(project, folder, request)
  if (promote) return { promotion: await challenge(project, folder, version, { scene, known, readsTest }) }
  const promotable = await gateAhead(scene, version, known)
  return promotable ? { promotable } : {}
}
