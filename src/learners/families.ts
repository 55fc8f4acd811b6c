import { boosted } from './boosted/family.js'
import type { Family } from './family.js'
import { formula } from './formula/family.js'
import { linear } from './linear/family.js'
import { rules } from './rules/family.js'
import { transform } from './transform/family.js'
import { tree } from './tree/family.js'

/** All families: the one that learns from single rows first, then the quickest. */
export const families: readonly Family[] = [transform, rules, tree, formula, boosted, linear]
