import { languageNames } from '../../src/domain/program/language.js'
import { sceneOf } from '../learners/hostile/scenes.js'
import { faultsOf } from '../learners/hostile/trial.js'

const sets = 2000
const batch = 200

/** Prints programs of hostile labels, columns and texts, as test/learners/hostile.test.ts does; `hostile 500 9000`: so many sets, from one on. */
export async function hostileTexts([count = String(sets), first = '0']: string[]): Promise<void> {
  const end = Number(first) + Number(count)
  let faults = 0
  for (let from = Number(first); from < end; from += batch) {
    const scenes = Array.from({ length: Math.min(batch, end - from) }, (_, i) => sceneOf(from + i))
    for (const language of languageNames) {
      const found = await faultsOf(scenes, language)
      faults += found.length
      for (const fault of found.slice(0, 3)) console.log(`${language} ${fault}`)
    }
    console.log(`sets ${from} to ${from + scenes.length - 1}: ${faults} faults so far`)
  }
  if (faults > 0) throw new Error(`${faults} printed programs are not what their models are`)
}
