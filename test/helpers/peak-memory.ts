import { readFileSync } from 'node:fs'

/** The most memory that a process has held so far, in KB; 0 where it is gone, and on other systems than Linux. */
export function peakKb(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Looks at that every few ms until it is told to end; then the most that was seen, in KB. */
export function watchPeak(pid: () => number | undefined, everyMs: number): { end(): number } {
  let most = 0
  const look = () => {
    most = Math.max(most, peakKb(pid()))
  }
  const timer = setInterval(look, everyMs)
  return {
    end() {
      clearInterval(timer)
      return most
    }
  }
}
