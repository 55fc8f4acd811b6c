import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OpenApi } from '../../src/serve/routes/description.js'
import { echo, projectOf, startServer } from '../helpers/served.js'
import { isWhole } from '../helpers/whole.js'

interface Schema {
  type?: string | string[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
}

/** Values that fit a schema, mostly. */
function fitting({ type, enum: values, properties, required = [], items }: Schema): fc.Arbitrary<unknown> {
  if (values) return fc.constantFrom(...values)
  switch ([type].flat()[0]) {
    case 'string':
      return fc.oneof(fc.constantFrom('echo', 'v1', '1', 'x'), fc.string({ unit: 'binary' }))
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer())
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(fitting(items ?? {}), { maxLength: 5 })
    case 'object':
      return properties === undefined
        ? fc.dictionary(fc.string(), fc.jsonValue())
        : fc.record(
            Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fitting(schema)])),
            { requiredKeys: required }
          )
    default:
      return fc.oneof(fc.constant({ text: 'x' }), fc.jsonValue())
  }
}

/** Bodies of a route: those that fit, some other JSON, and bytes. */
function bodyOf(schema: Schema): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fitting(schema).map(value => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }
  )
}

const inPath = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('echo', '1', 'v1') },
  // No half of a surrogate pair: a URL has none.
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }) }
)

/** Learning for many tasks would be all that the machine does; and a stream of events has its own end. */
const left = ['/tasks/{name}/synth', '/jobs/{id}/events']

it('no request makes the server fail or wait', { timeout: isWhole ? 1_800_000 : 170_000 }, async () => {
  const server = await startServer(await projectOf({ echo: { source: echo('a') } }))
  const { paths } = (await (await server.get('/openapi.json')).json()) as OpenApi
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    left.includes(path)
      ? []
      : Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
  )
  expect(routes.length).toBeGreaterThan(40)
  for (const { path, method, operation } of routes) {
    const content = Object.values(operation.requestBody?.content ?? {})[0]
    const request = fc.record({
      names: fc.array(inPath, { minLength: 2, maxLength: 2 }),
      body: bodyOf((content?.schema ?? {}) as Schema)
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ names, body }) => {
        let at = 0
        const url = path.replace(/\{\w+\}/g, () => encodeURIComponent(names[at++]))
        const reply = await fetch(`${server.url}${url}`, {
          method: method.toUpperCase(),
          signal: AbortSignal.timeout(20_000),
          ...(method !== 'get' && { headers: { 'content-type': 'application/json' }, body })
        })
        const text = await reply.text()
        const expected = reply.status < 500 || reply.status === 501 || reply.status === 503
        if (!expected) throw new Error(`${method} ${url} ${body}: ${reply.status} ${text}`)
        const isState = path.endsWith('/ready')
        if (reply.status >= 400 && !isState)
          expect(JSON.parse(text)).toMatchObject({ message: expect.any(String) })
      }),
      { numRuns: isWhole ? 300 : 12, seed: 7 }
    )
  }
  expect(server.logged.filter(({ msg }) => msg === 'request failed')).toEqual([])
  expect(await (await server.post('/tasks/echo', { text: 'after' })).json()).toBe('a:after')
})
