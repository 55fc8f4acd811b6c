import { comparePair, settledRefusal } from '../../domain/gate/gate.js'
import { firstGate } from '../../domain/gate/gate-first.js'
import type { GateDecision } from '../../domain/gate/gate-types.js'
import { gatherFirst, type KnownEvaluations } from './first-evidence.js'
import type { GateScene } from './gate-scene.js'
import { gatherPair, readTest } from './pair-evidence.js'

/**
 * When the gate reads the sealed test: wherever it can matter, only after a win on validation rows, or never, where it
 * only foretells.
 */
export type TestReading = 'always' | 'after-win' | 'never'

/** The gate's decision on a version. `known`: existing measurements of the program that answers for it. */
export async function decide(
  scene: GateScene,
  version: string,
  { readsTest, known }: { readsTest: TestReading; known?: KnownEvaluations }
): Promise<GateDecision> {
  const active = scene.project.activeVersion(scene.folder.name)
  if (active === undefined) return firstGate(await gatherFirst(scene, version, known))
  const pair = await gatherPair(scene, version, active)
  const refusal = settledRefusal(pair)
  if (refusal) return { decision: 'refuse', refusal, notes: [] }
  const ahead = readsTest === 'always' ? undefined : comparePair(pair)
  if (ahead && (readsTest === 'never' || ahead.decision !== 'promote')) return ahead
  return comparePair(await readTest(scene, pair))
}
