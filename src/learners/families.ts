import { boosted } from './boosted/family.js'
import { extract } from './extract/family.js'
import type { Family } from './family.js'
import { formula } from './formula/family.js'
import { linear } from './linear/family.js'
import { pattern } from './pattern/family.js'
import { rules } from './rules/family.js'
import { template } from './template/family.js'
import { transform } from './transform/family.js'
import { tree } from './tree/family.js'

/** All families: first the one that can learn from single rows, then the fastest. */
export const families: readonly Family[] = [
  transform,
  extract,
  pattern,
  template,
  rules,
  tree,
  formula,
  boosted,
  linear
]
