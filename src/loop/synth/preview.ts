import { knownOfInputs, noveltyOf } from '../../domain/feedback/novelty.js'
import { type Preview, previewInOrder } from '../../domain/feedback/preview.js'
import { type Json, jsonEqual } from '../../domain/json.js'
import { type Program, runnableOf } from '../../domain/program/program.js'
import { madeFrom } from '../records/made-from.js'
import { type RivalAnswer, rivalsOf } from '../records/rivals-of.js'
import { outputsOf } from '../running.js'
import { type Candidate, candidateName } from './candidate.js'
import type { SynthScene } from './synth-scene.js'

/** So many other candidates that fit the rows as well are asked. */
const mostRivals = 4
/** The most other answers that are shown of an input. */
const mostOthers = 4

/** The answers of the recommended version, or where none is, of a candidate, to inputs, which are raw JSON. */
export async function previewOf(
  scene: SynthScene,
  candidates: readonly Candidate[],
  { chosen = fittest(candidates), version }: { chosen?: Candidate; version?: string },
  raws: readonly string[]
): Promise<Preview> {
  const { project, folder, request } = scene
  const { task, rows } = request
  const program = version === undefined ? undefined : await folder.program(version)
  const outputs = await outputsOf(project, program ? runnableOf(program) : chosen.proposal, raws)
  const rivals = await Promise.all(
    othersAmong(chosen, candidates).map(({ proposal }) => outputsOf(project, proposal, raws))
  )
  const inputs = raws.map(raw => JSON.parse(raw) as Json)
  const leads =
    version === undefined || task.kind !== 'classification'
      ? undefined
      : await leadsOf(scene, version, inputs)
  const readings = await readingsOf(scene, program)
  const known = knownOfInputs([...rows.train, ...rows.validation].map(({ input }) => input))
  const answers = previewInOrder(
    inputs.map((input, at) => {
      const output = outputs[at]
      const others: Json[] = []
      const fitting = readings.map(answer => answer(input)).filter(other => other !== undefined)
      for (const other of [...rivals.flatMap(each => each[at] ?? []), ...fitting]) {
        const said = output === undefined ? others : [output, ...others]
        if (others.length === mostOthers) break
        if (!said.some(each => jsonEqual(each, other, task.compare))) others.push(other)
      }
      return { input, output, others, novelty: noveltyOf(input, known), lead: leads?.[at] }
    })
  )
  return { by: version ?? candidateName(chosen.proposal), answers }
}

/** The candidate that is right on most training rows, the first among equals. */
function fittest(candidates: readonly Candidate[]): Candidate {
  const accuracy = ({ train }: Candidate) => train.metrics.accuracy
  return candidates
    .filter(({ memorizes }) => memorizes === undefined)
    .reduce((best, other) => (accuracy(other) > accuracy(best) ? other : best))
}

/** Candidates in the same language that are right on as many training rows. */
function othersAmong(chosen: Candidate, candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .filter(
      ({ proposal, memorizes, train }) =>
        proposal !== chosen.proposal &&
        proposal.language === chosen.proposal.language &&
        memorizes === undefined &&
        train.metrics.accuracy >= chosen.train.metrics.accuracy
    )
    .slice(0, mostRivals)
}

/** What models that fit the few rows of a version as well answer, where its family knows such models. */
async function readingsOf(
  { project, folder, request }: SynthScene,
  program: Program | undefined
): Promise<RivalAnswer[]> {
  if (program?.manifest.readings === undefined) return []
  const found = await rivalsOf(project, folder, request.task, program)
  return 'why' in found ? [] : found.rivals
}

/** How far a version's answers lead, where it was learned here and programs of its family have leads. */
async function leadsOf(
  { project, folder, request }: SynthScene,
  version: string,
  inputs: readonly Json[]
): Promise<readonly number[] | undefined> {
  const program = await folder.program(version)
  const made = await madeFrom(project, folder, request.task, program)
  return 'why' in made ? undefined : made.maker.leads(program, made.brief, inputs)
}
