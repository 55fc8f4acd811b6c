import { connect, type Socket } from 'node:net'

/** A connection to a server that stays open and has one request at a time under way. */
export class Connection {
  /** Replies other than 200. */
  failed = 0
  /** Called after each reply. */
  onReply: () => void = () => {}
  private text = ''

  private constructor(private readonly socket: Socket) {
    socket.on('data', data => this.read(data))
  }

  static open({ hostname, port }: URL): Promise<Connection> {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    return new Promise((resolve, reject) => {
      socket.once('error', reject)
      socket.once('connect', () => resolve(new Connection(socket)))
    })
  }

  send(request: Buffer): void {
    this.socket.write(request)
  }

  close(): void {
    this.socket.destroy()
  }

  private read(data: Buffer): void {
    this.text += data.toString('latin1')
    const head = this.text.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = /content-length: (\d+)/i.exec(this.text)
    if (length === null || this.text.length < head + 4 + Number(length[1])) return
    if (!this.text.startsWith('HTTP/1.1 200')) this.failed++
    this.text = ''
    this.onReply()
  }
}
