import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordVectorsOf } from '../../src/learners/words/word-vectors.js'
import { root } from './cli.js'

/** What ships with Loopai about English words. */
export const english = wordVectorsOf(readFileSync(join(root, 'templates/words/english.bin')))
