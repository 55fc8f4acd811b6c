import type { RowProblem } from '../../domain/rows/raw/raw-row.js'

/** The problem of bytes that are not UTF-8: guessing another encoding could change texts silently. */
export function notUtf8(name: string): RowProblem {
  return {
    message: 'not UTF-8',
    hint: `Save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 ${name === 'stdin' ? 'FILE' : name}`
  }
}
