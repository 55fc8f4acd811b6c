import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { echo, projectOf, startServer } from '../helpers/served.js'

/** A collector that keeps what it is told. */
async function collector() {
  const told: { path: string; body: string }[] = []
  const server = createServer((request, reply) => {
    let body = ''
    request.setEncoding('utf8').on('data', data => {
      body += data
    })
    request.on('end', () => {
      told.push({ path: request.url ?? '', body })
      reply.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { told, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

it('a collector is told of requests by route, with the trace of their callers, and of programs', async () => {
  const { told, url } = await collector()
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }), {
    otlpEndpoint: `${url}/`
  })
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
  await server.post('/tasks/echo', { text: 'secret' }, { traceparent: `00-${trace}-00f067aa0ba902b7-01` })
  await server.post('/tasks/other', { text: 'x' })
  await server.stop()
  const spans = told
    .filter(({ path }) => path === '/v1/traces')
    .map(({ body }) => body)
    .join('')
  expect(spans).toContain('"POST /tasks/:name"')
  expect(spans).toContain(trace)
  const metrics = told
    .filter(({ path }) => path === '/v1/metrics')
    .map(({ body }) => body)
    .join('')
  expect(metrics).toContain('http.server.request.duration')
  expect(metrics).toContain('loopai.program.duration')
  expect(`${spans}${metrics}`).not.toContain('secret')
})

it('a collector that is not there costs no request', async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }), {
    otlpEndpoint: 'http://127.0.0.1:9'
  })
  expect(await (await server.post('/tasks/echo', { text: 'x' })).json()).toBe('a:x')
})
