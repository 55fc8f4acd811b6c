import type { GateDecision } from '../../domain/gate/gate-types.js'
import { type GateVerdict, verdictOf } from '../../domain/gate/verdict.js'
import { LoopaiError } from '../../errors.js'
import { decide } from './decide.js'
import type { KnownEvaluations } from './first-evidence.js'
import type { GateScene } from './gate-scene.js'

/** What promote would decide on a version, as far as that is known without the sealed test. */
export interface Ahead extends Pick<GateVerdict, 'why' | 'sentence' | 'wouldDecide'> {
  /** Nothing known speaks against it; the sealed test may still do so. */
  passes: boolean
}

/**
 * Asks the gate about a version, with the same rules and rows as promote. Records nothing. `known`: existing
 * measurements of the program that answers for it. Undefined where one of the programs cannot be run.
 */
export async function gateAhead(
  scene: GateScene,
  version: string,
  known?: KnownEvaluations
): Promise<Ahead | undefined> {
  if (version === scene.project.activeVersion(scene.folder.name)) {
    return { ...aheadOf({ decision: 'refuse', refusal: { why: 'same', version }, notes: [] }), passes: true }
  }
  try {
    return aheadOf(await decide(scene, version, { readsTest: 'never', known }))
  } catch (error) {
    // It was edited, or no sandbox here runs it. Promote will report that; the other results are still worth showing.
    if (error instanceof LoopaiError && error.code !== 'interrupted') return undefined
    throw error
  }
}

function aheadOf(decided: GateDecision): Ahead {
  const { decision, why, sentence, wouldDecide } = verdictOf(decided)
  return { passes: decision === 'promote', why, sentence, wouldDecide }
}
