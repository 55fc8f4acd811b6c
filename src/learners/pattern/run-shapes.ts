import type { CandidateCheck } from './candidates.js'
import { escapeText } from './character-sets.js'

interface Run {
  set: string
  length: number
}

/** Character classes of runs, each list a view of a text; apart from each other, so that matching never backtracks. */
const views: readonly { sets: readonly [RegExp, string][]; bits: number }[] = [
  {
    sets: [
      [/[0-9]/, '[0-9]'],
      [/[a-z]/, '[a-z]'],
      [/[A-Z]/, '[A-Z]']
    ],
    bits: 2
  },
  {
    sets: [
      [/[0-9]/, '[0-9]'],
      [/[A-Za-z]/, '[A-Za-z]']
    ],
    bits: 1
  },
  {
    sets: [
      [/[0-9A-Fa-f]/, '[0-9A-Fa-f]'],
      [/[G-Zg-z]/, '[G-Zg-z]']
    ],
    bits: 3
  },
  { sets: [[/[0-9A-Za-z]/, '[0-9A-Za-z]']], bits: 1 },
  { sets: [[/[0-9A-Za-z_.-]/, '[0-9A-Za-z_.-]']], bits: 3 }
]

function runsOf(text: string, sets: readonly [RegExp, string][]): Run[] {
  const runs: Run[] = []
  for (const char of text) {
    const set = sets.find(([holds]) => holds.test(char))?.[1] ?? escapeText(char)
    const last = runs[runs.length - 1]
    if (last !== undefined && last.set === set && set.startsWith('[')) last.length++
    else runs.push({ set, length: 1 })
  }
  return runs
}

/** Alternatives of runs of character classes, with lengths as seen, between the seen, or any. */
export function runShapes(accepted: readonly string[], minSupport: number): CandidateCheck[] {
  const found: CandidateCheck[] = []
  for (const { sets, bits } of views) {
    const groups = new Map<string, Run[][]>()
    for (const text of accepted) {
      const runs = runsOf(text, sets)
      const key = runs.map(({ set }) => set).join(' ')
      groups.set(key, [...(groups.get(key) ?? []), runs])
    }
    const alternatives = [...groups.keys()]
      .sort()
      .map(key => groups.get(key)!)
      .filter(group => group.length >= minSupport)
    if (alternatives.length === 0 || alternatives.length > 8) continue
    if (alternatives.some(group => group[0].length > 24)) continue
    for (const lengths of ['exact', 'range', 'any'] as const) {
      let cost = 2 + bits
      const pattern = alternatives
        .map(group =>
          group[0]
            .map(({ set }, at) => {
              if (!set.startsWith('[')) {
                cost += 1.5
                return set
              }
              cost += 1
              const sizes = group.map(runs => runs[at].length)
              const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
              if (lengths === 'any' || (lengths === 'exact' && least !== most)) return `${set}+`
              cost += lengths === 'range' && least !== most ? 3 : 1.5
              return least === most ? (least === 1 ? set : `${set}{${least}}`) : `${set}{${least},${most}}`
            })
            .join('')
        )
        .join('|')
      if (!found.some(({ check }) => check.kind === 'matches' && check.pattern === pattern)) {
        found.push({ check: { kind: 'matches', pattern }, bits: cost })
      }
    }
  }
  return found
}
