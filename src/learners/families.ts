import { boosted } from './boosted/family.js'
import type { Family } from './family.js'
import { formula } from './formula/family.js'
import { linear } from './linear/family.js'
import { rules } from './rules/family.js'
import { tree } from './tree/family.js'

/** All families, the quickest first. */
export const families: readonly Family[] = [rules, tree, formula, boosted, linear]
