// Lines of JSON on stdin, lines of JSON on stdout, however many: node stream.mjs spam < inputs.jsonl
import { createInterface } from 'node:readline'
import { LoopaiClient } from '@loopai/sdk'

const client = new LoopaiClient({ baseUrl: process.env.LOOPAI_URL })

async function* inputs() {
  for await (const line of createInterface({ input: process.stdin })) yield JSON.parse(line)
}

for await (const line of client.stream(process.argv[2], inputs())) {
  console.log(JSON.stringify(line.success ? line.output : { error: line.error }))
}
