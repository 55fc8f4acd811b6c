import type { RowProblem } from '../../domain/rows/raw/raw-row.js'

/** What is said of bytes that are no UTF-8: a wrong guess at them would change texts silently. */
export function notUtf8(name: string): RowProblem {
  return {
    message: 'not UTF-8',
    hint: `Save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 ${name === 'stdin' ? 'FILE' : name}`
  }
}
