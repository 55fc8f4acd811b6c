import { dirname, join } from 'node:path'
import { LoopaiError } from '../../errors.js'
import { beginningOf } from '../../store/exported-files.js'
import { writeAtomically } from '../../store/files.js'
import type { Exported } from './export.js'
import { isExported } from './export-header.js'

/**
 * Writes an exported program to a file, and its types beside it; the names of the files. What was exported before is
 * replaced; other files only with `force`: without, it throws `usage`, and nothing is written.
 */
export async function writeExported(
  { source, types }: Pick<Exported, 'source' | 'types'>,
  out: string,
  force: boolean
): Promise<string[]> {
  const files = [{ file: out, text: source }]
  if (types) files.push({ file: join(dirname(out), types.file), text: types.text })
  for (const { file } of force ? [] : files) {
    const text = await beginningOf(file)
    if (text === undefined || text === '' || isExported(text)) continue
    throw new LoopaiError('usage', `${file} is there already, and was not exported by Loopai.`, {
      suggestions: ['another name for -o', '--force   (replaces it)']
    })
  }
  for (const { file, text } of files) await writeAtomically(file, text)
  return files.map(({ file }) => file)
}
