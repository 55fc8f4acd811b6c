import { type RenderOptions, render } from 'ink'
import type { ReactNode } from 'react'

/** Returns what to draw on a terminal of this many columns and lines. */
export type View = (width: number, height: number) => ReactNode

/** A part of the terminal that is redrawn in place. */
export interface Screen {
  draw(view: View): void
  /** Settles when drawing has ended; rejects if it failed. */
  readonly ended: Promise<unknown>
  /** Draws what stays, removes the rest and shows the cursor again. */
  close(last: View): Promise<void>
}

const framesPerSecond = 100
/** ink delays frames; the last one is on the screen after two of its intervals. */
const settleMs = 2 * (1000 / framesPerSecond)

/** Opens a screen on a terminal's stream, usually stderr. Ctrl-C is handled by the process unless input is read. */
export function openScreen(stream: NodeJS.WriteStream, first: View, stdin = process.stdin): Screen {
  let view = first
  const node = () => view(stream.columns || 80, stream.rows || 24)
  const options: RenderOptions = { stdout: stream, stdin, patchConsole: false, exitOnCtrlC: false }
  const instance = render(node(), { ...options, maxFps: framesPerSecond })
  const redraw = () => instance.rerender(node())
  stream.on('resize', redraw)
  return {
    get ended() {
      return instance.waitUntilExit()
    },
    draw(next) {
      view = next
      redraw()
    },
    async close(last) {
      stream.off('resize', redraw)
      view = last
      redraw()
      // ink has no flush: a delayed frame would be drawn over the answer.
      await new Promise(resolve => setTimeout(resolve, settleMs))
      instance.clear()
      instance.unmount()
    }
  }
}
