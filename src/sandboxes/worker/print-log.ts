import { keptPrintBytes } from '../../domain/program/limits.js'

/** The output that a program prints: the first 64 KB are kept, all of it is counted. */
export class PrintLog {
  private chunks: Buffer[] = []
  private size = 0
  private bytes = 0

  add(printed: Buffer): void {
    this.bytes += printed.length
    const room = keptPrintBytes - this.size
    if (room === 0) return
    const part = Buffer.from(printed.subarray(0, room))
    this.chunks.push(part)
    this.size += part.length
  }

  read(): { text: string; bytes: number } {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)]
    return { text: this.chunks[0]?.toString() ?? '', bytes: this.bytes }
  }
}
