import { execFile } from 'node:child_process'

const pollMs = 100

/**
 * Watches the resident memory of a process where no limit of the system holds (macOS), and calls `onExceeded` once when
 * it is more than `limitMb` above what it was at first. A program can be above its limit for a tenth of a second.
 * Returns a function that stops watching.
 */
export function watchResidentMemory(pid: number, limitMb: number, onExceeded: () => void): () => void {
  let first: number | undefined
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const poll = () => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
      const kb = Number.parseInt(stdout, 10)
      if (ended || error || Number.isNaN(kb)) return
      first ??= kb
      if (kb - first > limitMb * 1024) {
        ended = true
        onExceeded()
        return
      }
      timer = setTimeout(poll, pollMs)
      timer.unref()
    })
  }
  timer = setTimeout(poll, pollMs)
  timer.unref()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
