import type { SourceEdit } from './edits.js'

const searchStart = /^<{5,9} ?SEARCH\s*$/
const searchMiddle = /^={5,9}\s*$/
const searchEnd = /^>{5,9} ?REPLACE/

/** The SEARCH/REPLACE blocks of a reply. */
export function searchBlocks(text: string): SourceEdit[] {
  const edits: SourceEdit[] = []
  let search: string[] | undefined
  let replace: string[] | undefined
  for (const line of text.split('\n')) {
    if (replace !== undefined && searchEnd.test(line)) {
      edits.push({ search: search!.join('\n'), replace: replace.join('\n') })
      search = replace = undefined
    } else if (replace !== undefined) replace.push(line)
    else if (search === undefined) {
      if (searchStart.test(line)) search = []
    } else if (searchMiddle.test(line)) replace = []
    else search.push(line)
  }
  return edits
}

const openingFence = /^[ \t]*```[^`]*$/
const closingFence = /^[ \t]*```[ \t]*$/

/**
 * The content of fences, and the lines outside closed ones. An unclosed fence counts where there is no closed one.
 */
export function fencedBlocks(text: string): { blocks: string[]; outside: string } {
  const blocks: string[] = []
  const outside: string[] = []
  let block: string[] | undefined
  for (const line of text.split('\n')) {
    if (block === undefined) {
      if (openingFence.test(line)) block = []
      else outside.push(line)
    } else if (closingFence.test(line)) {
      blocks.push(block.map(line => `${line}\n`).join(''))
      block = undefined
    } else block.push(line)
  }
  if (block !== undefined) for (const line of block) outside.push(line)
  const last = text.lastIndexOf('```')
  if (blocks.length === 0 && last >= 0 && text.indexOf('\n', last) > 0) {
    blocks.push(text.slice(text.indexOf('\n', last) + 1))
  }
  return { blocks, outside: outside.join('\n') }
}
