import { meanOf } from '../../domain/statistics/mean.js'
import type { Fitted } from '../family.js'
import { type Lesson, UnknownSettings } from '../lesson.js'
import { type GrownNode, growTree, leafOf } from '../records/grow.js'
import { judge } from '../records/judge.js'
import { aimOf, type RecordStudy, studyOf } from '../records/study.js'
import { rounded } from '../records/target.js'
import type { TreeModel, TreeNode } from './model.js'

/** Numbers of leaves that are tried: people can still read such a tree. */
const sizes = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24]
const usualSize = 4
const maxDepth = 8
/** The least number of rows of a leaf, even where fewer may be printed. */
const leastRows = 2

/** Learns a tree; the number of leaves by cross-validation unless `given`. Undefined: there are no tests. */
export function learnTree(lesson: Lesson, given?: number): Fitted<TreeModel> | undefined {
  lesson.progress(0, 'reading rows')
  const study = studyOf(lesson)
  if (study === undefined) return undefined
  const aim = aimOf(study.target)
  const leafRows = Math.max(leastRows, lesson.minSupport)
  const grow = (rows: Int32Array) =>
    growTree(study.columns, rows, aim, { leaves: sizes[sizes.length - 1], depth: maxDepth, leafRows })
  const judged =
    given === undefined
      ? judge(study, sizes.length, (rows, fold) => {
          lesson.progress(
            0.1 + (0.8 * fold) / study.foldCount,
            `cross-validating ${fold + 1}/${study.foldCount}`
          )
          const root = grow(rows)
          return (row, answers) => {
            sizes.forEach((size, index) => {
              answers[index] = answerOf(study, leafOf(root, study.columns, row, size))
            })
          }
        })
      : undefined
  const least = judged && Math.min(...judged.losses) + judged.slack
  const chosen = judged ? judged.losses.findIndex(loss => loss <= least!) : sizes.indexOf(given ?? usualSize)
  lesson.progress(0.9, `growing ${sizes[chosen]} leaves`)
  const root = grow(Int32Array.from(study.inputs.keys()))
  return {
    model: { letters: study.letters, root: nodeOf(study, root, sizes[chosen]) },
    settings: `${sizes[chosen]} leaves`,
    crossValidated: judged?.figures(chosen)
  }
}

/** Reads the settings that `learnTree` writes. */
export function leavesIn(settings: string): number {
  const leaves = Number(/^(\d+) leaves$/.exec(settings)?.[1])
  if (!sizes.includes(leaves)) throw new UnknownSettings('tree', settings)
  return leaves
}

/** The most frequent class (the first of equal ones), or the mean, rounded to a step of the outputs. */
function answerOf({ target }: RecordStudy, { sums, rows }: GrownNode): number {
  if (target.kind === 'labels') return sums.indexOf(sums.reduce((a, b) => Math.max(a, b)))
  return rounded(meanOf(target.values) + sums[0] / Math.max(1, rows), target.decimals)
}

function nodeOf(study: RecordStudy, node: GrownNode, leaves: number): TreeNode {
  const { target, columns } = study
  const { split } = node
  if (split && split.order < leaves - 1) {
    const yes = nodeOf(study, split.yes, leaves)
    const no = nodeOf(study, split.no, leaves)
    if ('output' in yes && 'output' in no && yes.output === no.output) {
      return {
        output: yes.output,
        rows: node.rows,
        ...(yes.right !== undefined && { right: yes.right + no.right! })
      }
    }
    return { test: columns[split.column].tests[split.cut], yes, no }
  }
  const answer = answerOf(study, node)
  if (target.kind === 'numbers') return { output: answer, rows: node.rows }
  return { output: target.outputs[answer], rows: node.rows, right: node.sums[answer] }
}
