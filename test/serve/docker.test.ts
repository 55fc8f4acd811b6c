import { describe, expect, it } from 'vitest'
import { lendImages, ownContainers, withoutDocker } from '../helpers/docker.js'
import { addProgram } from '../helpers/project.js'
import { projectOf, type Server, startServer, until } from '../helpers/served.js'

const sources = {
  python: 'def run(input):\n    return "a:" + input["text"]\n',
  go: 'package main\n\nfunc Run(input any) (any, error) {\n\treturn "a:" + input.(map[string]any)["text"].(string), nil\n}\n'
}

interface Ready {
  status: string
  reasons: string[]
  tasks: { echo: { state: string; startMs?: number; note?: string } }
}

const readyOf = async (server: Server) => (await (await server.get('/health/ready')).json()) as Ready

describe.each(['python', 'go'] as const)('%s in containers', language => {
  it.skipIf(withoutDocker(language))(
    'answers; a cold start is told before, meanwhile and afterwards',
    async () => {
      const cwd = await projectOf({ echo: {} })
      await lendImages(cwd)
      await addProgram(cwd, 'echo', sources[language], language)
      const server = await startServer(cwd, { times: { idleMs: 1000 } }, { sandbox: 'docker' })
      const first = await readyOf(server)
      expect(first).toMatchObject({ status: 'loading', reasons: ['echo: loading'] })
      const texts = Array.from({ length: 50 }, (_, at) => `${at}`)
      const ask = async (text: string) => (await server.post('/tasks/echo', { text })).json()
      expect(await Promise.all(texts.map(ask))).toEqual(texts.map(text => `a:${text}`))
      const { echo: warm } = (await readyOf(server)).tasks
      expect(warm).toMatchObject({ state: 'warm', startMs: expect.any(Number) })
      expect(ownContainers().length).toBeGreaterThan(0)

      await until(async () => (await readyOf(server)).tasks.echo.state === 'cold')
      const cold = await readyOf(server)
      expect(cold.status).toBe('ready')
      expect(cold.tasks.echo).toMatchObject({
        note: expect.stringContaining('first request'),
        startMs: warm.startMs
      })
      await until(() => ownContainers().length === 0)
      expect(await ask('again')).toBe('a:again')
      await server.stop()
      expect(ownContainers()).toEqual([])
    },
    170_000
  )
})
