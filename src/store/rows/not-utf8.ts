import type { RowProblem } from '../../domain/rows/raw/raw-row.js'

const message = 'not UTF-8'

/** The problem of bytes that are not UTF-8, in a text that is no Windows-1252 either. */
export function notUtf8(name: string): RowProblem {
  const from = name === 'stdin' ? 'FILE' : name
  return {
    message,
    hint: `If all of it has another encoding, name that: --encoding shift_jis. If only this row has, mend it: iconv -f UTF-8 -t UTF-8 -c ${from}`
  }
}

/** The same problem of a text that was in another encoding. */
export function notIn(encoding: string, problem: RowProblem): RowProblem {
  if (problem.message !== message) return problem
  return { message: `not ${encoding}`, hint: 'If that is wrong, name another by --encoding.' }
}
