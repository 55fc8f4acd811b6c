import type { Family } from './family.js'
import { linear } from './linear/family.js'
import { rules } from './rules/family.js'

/** All families, the quickest first. */
export const families: readonly Family[] = [rules, linear]
