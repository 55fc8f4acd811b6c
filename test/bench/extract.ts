import { extract } from '../../src/learners/extract/family.js'
import type { Family } from '../../src/learners/family.js'
import { template } from '../../src/learners/template/family.js'
import { trainTestSets } from './datasets.js'
import {
  inProcess,
  type Measured,
  type Problem,
  problemsOf,
  setOf,
  shareRight,
  throughCli
} from './measure.js'
import { slotRegexes } from './slot-regexes.js'

/** Fields and templates of log lines, and slots of sentences. `extract [cli]`: in this process, or through the CLI. */
export async function extraction(words: string[]): Promise<void> {
  const cli = words.includes('cli')
  console.log(`extraction, ${cli ? 'through the CLI' : 'in process'}: exact outputs on test rows`)
  await fields(cli)
  const sets = trainTestSets()
  const templates = sets.filter(set => set.startsWith('loghub_template/'))
  const slots = sets.filter(set => set.startsWith('restaurant8k_slots/'))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const means: Record<string, number[]> = { templates: [], slots: [], regexes: [] }
  for (const set of templates) means.templates.push(await line(setOf(set), template as Family, cli))
  if (templates.length > 0) console.log(`mean of templates ${mean(means.templates).toFixed(4)} (bar 0.95)`)
  for (const set of slots) {
    const problem = setOf(set)
    const regex = slotRegexes[set.split('/')[1]]
    const baseline = shareRight(problem.test, input => {
      return regex.exec((input as { text: string }).text)?.[0] ?? ''
    })
    means.slots.push(await line(problem, extract as Family, cli, `regex by hand ${baseline.toFixed(4)}`))
    means.regexes.push(baseline)
  }
  if (slots.length === 0) return
  console.log(
    `mean of slots ${mean(means.slots).toFixed(4)}, of regexes by hand ${mean(means.regexes).toFixed(4)}`
  )
}

async function fields(cli: boolean): Promise<void> {
  const problems = problemsOf('loghub_fields')
  let right = 0
  for (const problem of problems) {
    const measured = cli ? await throughCli(problem) : inProcess(extract as Family, problem)
    if (measured?.accuracy === 1) right++
    else console.log(`  ${problem.name.padEnd(32)}${figures(measured)}`)
  }
  if (problems.length === 0) return
  const share = ((100 * right) / problems.length).toFixed(1)
  console.log(
    `loghub_fields: all rows right on ${right} of ${problems.length} problems, ${share} % (bar 85 %)`
  )
}

async function line(problem: Problem, family: Family, cli: boolean, more = ''): Promise<number> {
  const measured = cli ? await throughCli(problem) : inProcess(family, problem)
  console.log(`${problem.name.padEnd(34)}${figures(measured)}   ${more}`.trimEnd())
  return measured?.accuracy ?? 0
}

function figures(measured: Measured | undefined): string {
  if (measured === undefined) return 'no program'
  const { accuracy, crossValidated, family, seconds } = measured
  const held = crossValidated === undefined ? '' : `, ${crossValidated.toFixed(4)} by cross-validation`
  return `${accuracy.toFixed(4)}   ${family.padEnd(10)}${seconds.toFixed(1).padStart(6)} s${held}`
}
