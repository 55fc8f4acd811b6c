import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'

/** Lower case outside A–Z: from upper-case to lower-case code points; all others stay. */
export type CaseTable = ReadonlyMap<number, number>

/**
 * Unicode blocks with case whose one-to-one mapping is older than any supported Node, so that the table does not
 * depend on the version.
 */
const casedBlocks = [
  [0xc0, 0xde],
  [0x100, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x531, 0x556],
  [0x1e00, 0x1fff],
  [0xff21, 0xff3a],
  [0x10400, 0x10427]
]

function lowerOf(code: number): number {
  if (!casedBlocks.some(([first, last]) => code >= first && code <= last)) return code
  const lower = [...String.fromCodePoint(code).toLowerCase()]
  return lower.length === 1 ? lower[0].codePointAt(0)! : code
}

/** The case table of the letters that occur in texts of at least `minSupport` inputs, in order of code point. */
export function caseTableOf(inputs: readonly Json[], texts: readonly Path[], minSupport: number): CaseTable {
  const counts = new Map<number, number>()
  for (const input of inputs) {
    const seen = new Set<number>()
    for (const path of texts) {
      for (const char of textAt(input, path).match(/[^\0-\x7f]/gu) ?? []) seen.add(char.codePointAt(0)!)
    }
    for (const code of seen) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const codes = [...counts.keys()].filter(code => counts.get(code)! >= minSupport && lowerOf(code) !== code)
  return new Map(codes.sort((a, b) => a - b).map(code => [code, lowerOf(code)]))
}
