import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

export interface Seen {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
  /** When it came, by `performance.now`. */
  at: number
}

export type Reply = (seen: Seen, reply: ServerResponse) => void

/** A server that answers as a test says: each request by the next reply, the last one for all that follow. */
export async function fakeApi(...replies: Reply[]): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer(async (request, reply) => {
    const { method = '', url: path = '', headers } = request
    const at = performance.now()
    let body = ''
    for await (const chunk of request) body += chunk
    const one = { method, path, headers, body, at }
    seen.push(one)
    replies[Math.min(seen.length, replies.length) - 1](one, reply)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}`, seen }
}

/** A reply with a JSON body. */
export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (_, reply) => {
    reply.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

/** A reply that is text, whole or in parts that come one after the other. */
export const text =
  (type: string, ...parts: (string | Buffer)[]): Reply =>
  async (_, reply) => {
    reply.writeHead(200, { 'content-type': type })
    for (const part of parts) {
      reply.write(part)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    reply.end()
  }

/** No reply: the connection ends. */
export const cutOff: Reply = (_, reply) => {
  reply.destroy()
}

/** No reply at all, for as long as the test runs. */
export const silence: Reply = () => {}
