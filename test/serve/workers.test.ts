import { expect, it } from 'vitest'
import { echo, projectOf, type Server, startServer, until } from '../helpers/served.js'

async function workers(server: Server): Promise<number> {
  const lines = (await (await server.get('/metrics')).text()).split('\n')
  return Number(
    lines
      .find(line => line.startsWith('loopai_workers{task="slow"'))
      ?.split(' ')
      .at(-1)
  )
}

/** Slow enough to be what takes the time, also where other tests take the processors. */
const slow = `export function run({ text }) {
  const end = Date.now() + 25
  while (Date.now() < end);
  return text
}
`

it('a version whose worker is busy gets as many as it may have, and answers meanwhile', async () => {
  const server = await startServer(await projectOf({ slow: { source: slow } }), {}, { jobs: 2 })
  await server.post('/tasks/slow', { text: 'warm' })
  expect(await workers(server)).toBe(1)
  let going = true
  const asking = [1, 2, 3, 4].map(async caller => {
    for (let at = 0; going; at++) {
      const text = `${caller}-${at}`
      const reply = await server.post('/tasks/slow', { text })
      expect([reply.status, await reply.json()]).toEqual([200, text])
    }
  })
  await until(async () => (await workers(server)) === 2, 40_000)
  going = false
  await Promise.all(asking)
})

it('one that is asked little keeps one', async () => {
  const server = await startServer(await projectOf({ slow: { source: echo('a') } }), {}, { jobs: 2 })
  for (let at = 0; at < 50; at++) await server.post('/tasks/slow', { text: `${at}` })
  expect(await workers(server)).toBe(1)
})
