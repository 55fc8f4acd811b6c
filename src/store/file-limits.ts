import { posix } from 'node:path'

const kb = 1024
const mb = 1024 * kb
const gb = 1024 * mb

/** The most bytes that are read of a file, by its name, with the reason for each: the repository may be anyone's. */
const limits: Record<string, number> = {
  /** A thousand tasks are 100 KB. */
  'loopai.json': mb,
  /** Schemas with 10,000 labels or fields are 1 MB. */
  'task.json': 16 * mb,
  'program.json': 4 * mb,
  /** Streamed; what is held in memory is limited elsewhere. */
  'examples.jsonl': 8 * gb,
  'conflicts.jsonl': 8 * gb,
  /** Read as a whole: a record has some KB, so this allows 100,000 of them. */
  'evaluations.jsonl': 256 * mb,
  'promotions.jsonl': 256 * mb,
  'searches.jsonl': 256 * mb,
  /** Every reply of a model in one run. */
  'journal.jsonl': gb,
  '.gitattributes': mb,
  '.gitignore': mb
}

/** One number. */
const lockBytes = kb
/** A source: the largest learned programs have 2 MB. */
const otherBytes = 32 * mb

export function mostBytes(path: string): number {
  const name = posix.basename(path)
  if (Object.hasOwn(limits, name)) return limits[name]
  return name.endsWith('.lock') ? lockBytes : otherBytes
}

/** `16 MB` */
export function bytesInWords(bytes: number): string {
  const [unit, name] = bytes >= gb ? [gb, 'GB'] : bytes >= mb ? [mb, 'MB'] : [kb, 'KB']
  return `${(bytes / unit).toLocaleString('en-US', { maximumFractionDigits: 1 })} ${name}`
}
