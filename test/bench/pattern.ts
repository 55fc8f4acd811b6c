import type { Family } from '../../src/learners/family.js'
import { pattern } from '../../src/learners/pattern/family.js'
import { inProcess, problemsOf, throughCli } from './measure.js'

const sets = ['validatorjs_validators', 'json_schema_formats']

/** Validity of short strings. `pattern [cli] [-v]`: in this process, or through the CLI; every problem with -v. */
export async function validity(words: string[]): Promise<void> {
  const cli = words.includes('cli')
  console.log(`validity of strings, ${cli ? 'through the CLI' : 'in process'}: mean accuracy on test rows`)
  const all: number[] = []
  for (const set of sets) {
    const problems = problemsOf(set)
    const accuracies: number[] = []
    let slowest = 0
    for (const problem of problems) {
      const measured = cli ? await throughCli(problem) : inProcess(pattern as Family, problem)
      accuracies.push(measured?.accuracy ?? 0)
      slowest = Math.max(slowest, measured?.seconds ?? 0)
      if (!words.includes('-v')) continue
      const { accuracy, crossValidated, family } = measured ?? {}
      console.log(
        `  ${problem.name.padEnd(28)}${accuracy?.toFixed(3) ?? 'none'}   ${crossValidated?.toFixed(3) ?? ''} ${family ?? ''}`
      )
    }
    all.push(...accuracies)
    if (problems.length > 0) {
      console.log(
        `${set.padEnd(28)}${problems.length} problems, mean ${mean(accuracies).toFixed(4)}, slowest ${slowest.toFixed(1)} s`
      )
    }
  }
  if (all.length > 0) console.log(`mean of ${all.length} problems ${mean(all).toFixed(4)} (bar 0.70)`)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
