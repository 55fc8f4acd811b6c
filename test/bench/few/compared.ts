import { join } from 'node:path'
import { execaSync } from 'execa'
import { canonicalJson } from '../../../src/domain/json.js'
import type { Example } from '../../../src/domain/rows/example.js'
import { linear } from '../../../src/learners/linear/family.js'
import { root } from '../../helpers/cli.js'
import { english } from '../../helpers/word-vectors.js'

/** A line of a table. */
export function cells(first: string, figures: readonly number[]): string {
  return `${first.padEnd(30)}${figures.map(figure => figure.toFixed(4).padStart(10)).join('')}`
}

export function meanOfEach(figures: readonly number[][]): number[] {
  return figures[0].map((_, at) => figures.reduce((sum, each) => sum + each[at], 0) / figures.length)
}

interface Learning {
  minSupport: number
  /** Whether with knowledge of words. */
  knows: boolean
}

/** The model of a linear program of `train`. */
export function linearModelOf(train: readonly Example[], { minSupport, knows }: Learning) {
  const { model } = linear.learn({
    kind: 'classification',
    inputs: train.map(row => row.input),
    outputs: train.map(row => row.output),
    groups: train.map(row => canonicalJson(row.input)),
    minSupport,
    seed: 0,
    ...(knows && { vectors: () => english }),
    progress: () => {}
  })!
  return model
}

/** The accuracy of a linear program of `train`, and the size of its source in Python. */
export function programOf(
  train: readonly Example[],
  test: readonly Example[],
  learning: Learning
): { accuracy: number; kb: number } {
  const model = linearModelOf(train, learning)
  const answer = linear.predictor(model)
  const right = test.filter(row => canonicalJson(answer(row.input)) === canonicalJson(row.output))
  return { accuracy: right.length / test.length, kb: linear.print(model, 'python', ['', '']).length / 1000 }
}

/** Whether a Python with scikit-learn is there (`LOOPAI_SKLEARN`, else python3); says so where not. */
export function hasLinearSvc(): boolean {
  const has = asked([], [], true) !== undefined
  if (!has) console.log('LinearSVC: skipped, no Python with scikit-learn (LOOPAI_SKLEARN=python)')
  return has
}

/** The accuracy of scikit-learn's LinearSVC. */
export function linearSvcAccuracy(train: readonly Example[], test: readonly Example[]): number {
  return asked(train, test, false)!
}

function asked(train: readonly Example[], test: readonly Example[], probe: boolean): number | undefined {
  const script = join(root, 'test/bench/few/linear_svc.py')
  const { failed, stdout } = execaSync(process.env.LOOPAI_SKLEARN ?? 'python3', [script], {
    input: JSON.stringify({ train, test, probe }),
    reject: false
  })
  return failed ? undefined : Number(stdout)
}
