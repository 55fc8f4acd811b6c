import { columns } from './honesty/columns.js'
import { copies, rewritten } from './honesty/copies.js'
import { few } from './honesty/few.js'
import { refits } from './honesty/refits.js'
import { written } from './honesty/written.js'

/** Each says whether its bars are met; and how many seeds of each kind those ask for. */
const scenes: Record<string, [(count: number) => Promise<boolean>, number]> = {
  copies: [copies, 50],
  rewritten: [rewritten, 10],
  refits: [refits, 100],
  columns: [columns, 20],
  few: [few, 20],
  written: [written, 20]
}

/**
 * Whether figures say no more than they may, on made rows where the truth is known: `honesty [scene…] [count]`,
 * where a small count is a quick look. Ends with exit code 1 where a bar is missed. Another build is measured
 * where LOOPAI_DIST names its dist.
 */
export async function honesty(words: string[]): Promise<void> {
  const count = words.find(word => /^\d+$/.test(word))
  const named = words.filter(word => word !== count)
  for (const name of named.length > 0 ? named : Object.keys(scenes)) {
    if (!Object.hasOwn(scenes, name)) throw new Error(`no scene "${name}": ${Object.keys(scenes).join(', ')}`)
    const [scene, full] = scenes[name]
    if (!(await scene(count === undefined ? full : Number(count)))) process.exitCode = 1
  }
}
