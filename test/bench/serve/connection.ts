import { connect, type Socket } from 'node:net'

const headEnd = '\r\n\r\n'
const lengthField = 'content-length: '

/**
 * A connection to a server that stays open and has one request at a time under way. It reads no more of a reply than
 * its status and its length, as what it costs is missing to those that are measured.
 */
export class Connection {
  /** Replies other than 200. */
  failed = 0
  /** Called after each reply. */
  onReply: () => void = () => {}
  /** Bytes of the present reply that have not come; undefined before its head. */
  private missing: number | undefined
  private readonly socket: Socket

  private constructor({ hostname, port }: URL) {
    this.socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: {
        buffer: Buffer.allocUnsafe(65_536),
        callback: (bytes, buffer) => {
          this.read(Buffer.from(buffer.buffer, buffer.byteOffset, bytes))
          return true
        }
      }
    })
  }

  static open(url: URL): Promise<Connection> {
    const connection = new Connection(url)
    return new Promise((resolve, reject) => {
      connection.socket.once('error', reject)
      connection.socket.once('connect', () => resolve(connection))
    })
  }

  send(request: Buffer): void {
    this.socket.write(request)
  }

  close(): void {
    this.socket.destroy()
  }

  private read(chunk: Buffer): void {
    if (this.missing === undefined) {
      const body = chunk.indexOf(headEnd, 0, 'latin1') + headEnd.length
      const head = chunk.toString('latin1', 0, body)
      const lengthAt = head.indexOf(lengthField)
      if (body < headEnd.length || lengthAt < 0) throw new Error(`a reply without a length: ${head}`)
      if (!head.startsWith('HTTP/1.1 200')) this.failed++
      this.missing = body + Number.parseInt(head.slice(lengthAt + lengthField.length), 10)
    }
    this.missing -= chunk.length
    if (this.missing > 0) return
    this.missing = undefined
    this.onReply()
  }
}
