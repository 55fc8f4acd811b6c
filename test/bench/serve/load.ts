import { connect, type Socket } from 'node:net'

export interface Load {
  path: string
  body: string
  connections: number
  ms: number
  /** Requests a second over all connections; as many as there can be, where absent. */
  rate?: number
}

export interface Measured {
  /** Requests a second. */
  rate: number
  /** In ms. */
  p50: number
  p99: number
  /** Replies other than 200. */
  failed: number
}

/** Sends requests over connections that stay open, one at a time on each, and measures the replies. */
export async function putLoad(url: string, { path, body, connections, ms, rate }: Load): Promise<Measured> {
  const { hostname, port, host } = new URL(url)
  const bytes = Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
  const took: number[] = []
  let failed = 0
  const begun = performance.now()
  const end = begun + ms
  const gap = rate === undefined ? 0 : (1000 * connections) / rate
  const one = (socket: Socket, at: number) =>
    new Promise<void>((resolve, reject) => {
      // Where there is a rate, waiting for a late reply counts as well.
      let due = begun + (gap * at) / connections
      let text = ''
      const send = () => {
        if (performance.now() >= end) return resolve()
        if (gap === 0) due = performance.now()
        const wait = due - performance.now()
        if (wait > 0.5) setTimeout(() => socket.write(bytes), wait)
        else socket.write(bytes)
      }
      socket.on('error', reject)
      socket.on('close', resolve)
      socket.on('data', data => {
        text += data.toString('latin1')
        const head = text.indexOf('\r\n\r\n')
        if (head < 0) return
        const length = /content-length: (\d+)/i.exec(text)
        if (length === null || text.length < head + 4 + Number(length[1])) return
        if (!text.startsWith('HTTP/1.1 200')) failed++
        took.push(performance.now() - due)
        text = ''
        due += gap
        send()
      })
      send()
    })
  const sockets = await Promise.all(
    Array.from({ length: connections }, () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true })
      return new Promise<Socket>(resolve => socket.once('connect', () => resolve(socket)))
    })
  )
  await Promise.all(sockets.map(one))
  for (const socket of sockets) socket.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))]
  return { rate: (1000 * took.length) / (performance.now() - begun), p50: at(0.5), p99: at(0.99), failed }
}
