import type { LiveState } from './live-state.js'
import { LiveView } from './live-view.js'
import { openScreen, type Screen, type View } from './screen.js'

export interface LiveDrawing {
  /** `now` is on the clock of the state. */
  draw(state: LiveState, now: number): void
  /** Removes the progress; warnings stay. */
  close(state: LiveState): Promise<void>
}

/** Draws the live state on a terminal's stream. */
export function drawLive(stream: NodeJS.WriteStream): LiveDrawing {
  let screen: Screen | undefined
  const viewOf =
    (state: LiveState, now: number, finished = false): View =>
    (width, height) => <LiveView state={state} width={width} height={height} now={now} finished={finished} />

  return {
    draw(state, now) {
      if (screen) screen.draw(viewOf(state, now))
      else screen = openScreen(stream, viewOf(state, now))
    },
    close: async state => screen?.close(viewOf(state, 0, true))
  }
}
