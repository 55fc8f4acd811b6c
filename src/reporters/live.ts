import type { Event } from '../domain/event.js'
import { paintError } from '../terminal/colour.js'
import { tell } from '../terminal/out.js'
import type { LiveDrawing } from '../ui/draw-live.js'
import { plainLines } from './plain.js'
import { emptyLive, reduceLive } from './reduce-live.js'
import type { Reporter } from './reporter.js'

/** Commands that end sooner draw nothing and never load the terminal library. */
const openAfterMs = 150
const frameEveryMs = 100
/** Remaining times count down between events. */
const tickEveryMs = 1000

/**
 * Draws progress on stderr in place, and takes it away at the end; warnings stay. Only where stderr is a
 * terminal, and not while answers stream to the same terminal on stdout: the two would overwrite each other.
 * `loadDrawing` loads the terminal library, which takes longer than many commands.
 */
export function liveReporter(
  loadDrawing: () => Promise<(stream: NodeJS.WriteStream) => LiveDrawing>,
  stream: NodeJS.WriteStream = process.stderr
): Reporter {
  let state = emptyLive
  let drawing: LiveDrawing | undefined
  let opening: NodeJS.Timeout | undefined
  let frame: NodeJS.Timeout | undefined
  let tick: NodeJS.Timeout | undefined
  let closing: Promise<void> | undefined
  let told = Promise.resolve()

  function draw() {
    clearTimeout(frame)
    frame = undefined
    drawing?.draw(state, performance.now())
  }

  async function open() {
    const drawLive = await loadDrawing()
    if (closing) return
    drawing = drawLive(stream)
    tick = setInterval(draw, tickEveryMs).unref()
    draw()
  }

  async function close() {
    for (const timer of [opening, frame, tick]) clearTimeout(timer)
    const last = drawing
    drawing = undefined
    await last?.close(state)
    await told
  }

  return {
    emit(event) {
      if (event.type === 'warning' && !drawing) {
        told = writeWarning(event, stream)
        return
      }
      if (closing) return
      state = reduceLive(state, event, performance.now())
      if (drawing) frame ??= setTimeout(draw, frameEveryMs).unref()
      else opening ??= setTimeout(open, openAfterMs).unref()
    },
    close() {
      closing ??= close()
      return closing
    }
  }
}

/** Writes a warning as a plain line, before the first frame and after the last one. */
function writeWarning(event: Extract<Event, { type: 'warning' }>, stream: NodeJS.WriteStream): Promise<void> {
  const lines = plainLines(event).map(line => paintError('yellow', line))
  return tell(lines, stream)
}
