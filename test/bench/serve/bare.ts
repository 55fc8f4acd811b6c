import Fastify from 'fastify'

// What a server of Loopai is compared with: a bare route with the same schema that gives a constant.
const app = Fastify()
const body = { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] }
app.post('/tasks/echo', { schema: { body } }, async (_, reply) =>
  reply.header('content-type', 'application/json; charset=utf-8').send('"a:hello"')
)
console.error(JSON.stringify({ url: await app.listen({ port: 0, host: '127.0.0.1' }) }))
