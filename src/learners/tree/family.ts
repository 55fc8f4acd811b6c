import type { Family } from '../family.js'
import { noted, notReadWhole } from '../long-texts.js'
import { explainTree } from './explain.js'
import { learnTree, leavesIn } from './learn.js'
import { type TreeModel, treePredictor } from './model.js'
import { printTree } from './print.js'

export const tree: Family<TreeModel> = {
  name: 'tree',
  caption: 'A decision tree: each condition halves what is left to decide.',
  kinds: ['classification', 'boolean', 'number'],
  learn: (lesson, given) =>
    noted(learnTree(lesson, given === undefined ? undefined : leavesIn(given)), notReadWhole(lesson)),
  predictor: treePredictor,
  print: printTree,
  explain: explainTree
}
