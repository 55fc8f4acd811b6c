import { request } from 'node:http'
import { expect, it } from 'vitest'
import { isLoopback } from '../../src/serve/http/guard.js'
import { echo, projectOf, startServer } from '../helpers/served.js'

/** A request whose `Host` is another name than where it goes: `fetch` sends none such. */
function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/tasks/echo`, { method: 'POST', headers }, reply => {
      reply.resume()
      resolve(reply.statusCode)
    })
    sent.on('error', reject)
    sent.end('{"text":"x"}')
  })
}

const json = { 'content-type': 'application/json' }

it('no web page gets in: by its origin, by a name that points here, or by a form', async () => {
  const { url } = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const { port, host } = new URL(url)
  expect(await statusWith(url, json)).toBe(200)
  expect(await statusWith(url, { ...json, host: `localhost:${port}` })).toBe(200)
  expect(await statusWith(url, { ...json, host: 'evil.example' })).toBe(403)
  expect(await statusWith(url, { ...json, host: `127.0.0.1.evil.example:${port}` })).toBe(403)
  expect(await statusWith(url, { ...json, origin: 'https://evil.example' })).toBe(403)
  expect(await statusWith(url, { ...json, origin: 'null' })).toBe(403)
  expect(await statusWith(url, { ...json, origin: `http://${host}` })).toBe(200)
  expect(await statusWith(url, { 'content-type': 'text/plain' })).toBe(415)
  expect(await statusWith(url, {})).toBe(415)
})

it('another address needs a word', async () => {
  const cwd = await projectOf({})
  await expect(startServer(cwd, { host: '0.0.0.0' })).rejects.toMatchObject({ code: 'usage' })
  const open = await startServer(cwd, { host: '0.0.0.0', noAuth: true })
  expect((await fetch(`http://127.0.0.1:${new URL(open.url).port}/health`)).status).toBe(200)
})

it.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.example', false],
  ['192.168.1.2', false]
])('%s is this machine alone: %s', (host, here) => {
  expect(isLoopback(host)).toBe(here)
})
