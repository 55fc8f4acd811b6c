import { gate } from '../../domain/gate/gate.js'
import { firstGate } from '../../domain/gate/gate-first.js'
import type { GateDecision } from '../../domain/gate/gate-types.js'
import type { Evaluation } from '../../domain/measure/evaluation.js'
import { LoopaiError } from '../../errors.js'
import { promotionsOf } from '../records/promotions.js'
import { type GateScene, gatherFirst, gatherPair } from './gate-evidence.js'

/** What promote would say of a version, as far as it is known without a look at the sealed test. */
export interface Ahead {
  /** Nothing known speaks against it; the sealed test still may. */
  passes: boolean
  why: GateDecision['why']
  sentence: string
  wouldDecide: string[]
}

/**
 * Asks the gate about a version, with the same rules and the same rows as promote does. Records nothing. `known`:
 * what was measured of the program that answers for it. Undefined where one of the programs cannot be run.
 */
export async function gateAhead(
  scene: Omit<GateScene, 'earlier'>,
  version: string,
  known: { validation?: Evaluation; train?: Evaluation } = {}
): Promise<Ahead | undefined> {
  const { project, folder } = scene
  const active = project.activeVersion(folder.name)
  if (version === active) {
    return {
      passes: true,
      why: 'same',
      sentence: `${version} is the active version already`,
      wouldDecide: []
    }
  }
  const earlier = await promotionsOf(project, folder)
  const whole = { ...scene, earlier }
  try {
    return aheadOf(
      active === undefined
        ? firstGate(await gatherFirst(whole, version, known))
        : gate(await gatherPair(whole, version, active))
    )
  } catch (error) {
    // It was edited, or no sandbox here runs it: promote will say so; what was found is worth telling all the same.
    if (error instanceof LoopaiError && error.code !== 'interrupted') return undefined
    throw error
  }
}

function aheadOf({ decision, why, sentence, wouldDecide }: GateDecision): Ahead {
  return { passes: decision === 'promote', why, sentence, wouldDecide }
}
