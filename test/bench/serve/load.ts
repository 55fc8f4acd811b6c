import { Connection } from './connection.js'

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

/**
 * Sends requests over connections that stay open, one at a time on each, and measures the replies: all but the first on
 * each connection, which the server has to accept for it.
 */
export async function putLoad(url: string, { path, body, connections, ms, rate }: Load): Promise<Measured> {
  const to = new URL(url)
  const request = Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: ${to.host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
  const all = await Promise.all(Array.from({ length: connections }, () => Connection.open(to)))
  await Promise.all(all.map(connection => once(connection, request)))
  const begun = performance.now()
  const took = await (rate === undefined
    ? asManyAsCanBe(all, request, begun + ms)
    : asManyAsTold(all, request, begun + ms, 1000 / rate))
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))]
  for (const connection of all) connection.close()
  const failed = all.reduce((sum, connection) => sum + connection.failed, 0)
  return { rate: (1000 * took.length) / (performance.now() - begun), p50: at(0.5), p99: at(0.99), failed }
}

function once(connection: Connection, request: Buffer): Promise<void> {
  return new Promise(resolve => {
    connection.onReply = resolve
    connection.send(request)
  })
}

/** Each connection sends its next request when it has its reply. Returns the time of each reply, in ms. */
async function asManyAsCanBe(all: Connection[], request: Buffer, end: number): Promise<number[]> {
  const took: number[] = []
  const one = (connection: Connection) =>
    new Promise<void>(resolve => {
      let since = performance.now()
      connection.onReply = () => {
        const now = performance.now()
        took.push(now - since)
        if (now >= end) return resolve()
        since = now
        connection.send(request)
      }
      connection.send(request)
    })
  await Promise.all(all.map(one))
  return took
}

/**
 * A request each `gap` ms, by a free connection. The time that a request waits for a free one counts; that this process
 * is late, as timers are, does not.
 */
function asManyAsTold(all: Connection[], request: Buffer, end: number, gap: number): Promise<number[]> {
  const took: number[] = []
  const free = [...all]
  let due = performance.now()
  let waiting = false
  return new Promise(resolve => {
    const send = () => {
      const now = performance.now()
      for (; due <= Math.min(now, end); due += gap) {
        const connection = free.pop()
        if (connection === undefined) {
          waiting = true
          return
        }
        const since = waiting ? due : now
        connection.onReply = () => {
          took.push(performance.now() - since)
          free.push(connection)
          if (waiting) send()
          if (due > end && free.length === all.length) resolve(took)
        }
        connection.send(request)
      }
      waiting = false
    }
    const tick = () => {
      send()
      if (due <= end) setTimeout(tick, 1)
      else if (free.length === all.length) resolve(took)
    }
    tick()
  })
}
