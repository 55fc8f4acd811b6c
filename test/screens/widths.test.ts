import displayWidth from 'string-width'
import { afterAll, describe, expect, it } from 'vitest'
import { visibleScreen } from '../../src/domain/text/visible.js'
import { fitScreen } from '../../src/terminal/fit-screen.js'
import { screens } from './screens.js'

const { isTTY, columns } = process.stdout

afterAll(() => Object.assign(process.stdout, { isTTY, columns }))

/** As a terminal shows it, or without a width as a pipe gets it. */
async function drawn(draw: () => string | Promise<string>, width?: number): Promise<string> {
  Object.assign(process.stdout, { isTTY: width !== undefined, columns: width })
  const screen = visibleScreen(await draw())
  return width === undefined ? screen : fitScreen(screen, width, displayWidth)
}

/** What is one word for a reader: parts that have no space between them, and commands. */
const wordsOf = (screen: string) => screen.split(/\s+/).filter(word => word !== '')
const unspaced = /[\p{Script=Han}]/u
/** A word, path or command that is wider than what is left of a line beside an indent. */
const wholeLine = /^(?: › {2}Try: )?\s*(?:\S+|loopai .*)$/

describe.each([60, 80, 120])('in %d columns', width => {
  it.each(screens)('%s', async (_, draw) => {
    const screen = await drawn(draw, width)
    const wide = await drawn(draw)
    for (const line of screen.split('\n')) {
      if (displayWidth(line) > width) expect(line).toMatch(wholeLine)
    }
    // The same words, none of them cut: in tables with cells of several lines they stand in another order.
    const words = new Set(wordsOf(wide))
    const cut = wordsOf(screen).filter(word => !words.has(word) && !unspaced.test(word))
    expect(cut).toEqual([])
    expect([...screen.replace(/\s/g, '')].sort().join('')).toBe([...wide.replace(/\s/g, '')].sort().join(''))
  })
})
