// biome-ignore lint/style/noRestrictedImports: reads what ships with Loopai
import { readFileSync } from 'node:fs'
import { areInLanguageOf } from '../learners/words/word-vectors.js'

/** What ships with Loopai about English words, to be read by `wordVectorsOf`. */
export function readEnglish(): Uint8Array {
  return readFileSync(new URL('../../templates/words/english.bin', import.meta.url))
}

/** Whether most words of some texts are English ones, so that learning knows more of such words than rows tell. */
export function areEnglish(texts: readonly string[]): boolean {
  return areInLanguageOf(readEnglish(), texts)
}
