import { comparePair, settledRefusal } from '../../domain/gate/gate.js'
import { firstGate } from '../../domain/gate/gate-first.js'
import type { GateDecision } from '../../domain/gate/gate-types.js'
import { gatherFirst, type KnownEvaluations } from './first-evidence.js'
import type { GateScene } from './gate-scene.js'
import { gatherPair, readTest } from './pair-evidence.js'

/**
 * The gate's decision on a version. The sealed test is read only if `readsTest`, and if it can matter. `known`:
 * existing measurements of the program that answers for it.
 */
export async function decide(
  scene: GateScene,
  version: string,
  { readsTest, known }: { readsTest: boolean; known?: KnownEvaluations }
): Promise<GateDecision> {
  const active = scene.project.activeVersion(scene.folder.name)
  if (active === undefined) return firstGate(await gatherFirst(scene, version, known))
  const pair = await gatherPair(scene, version, active)
  const refusal = settledRefusal(pair)
  if (refusal) return { decision: 'refuse', refusal, notes: [] }
  return comparePair(readsTest ? await readTest(scene, pair) : pair)
}
