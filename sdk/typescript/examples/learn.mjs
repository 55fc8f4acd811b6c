// From nothing to a program that answers: a task, labeled rows, a job that learns, a version.
import { LoopaiClient } from '@loopai/sdk'

const client = new LoopaiClient({ baseUrl: process.env.LOOPAI_URL })

const { slug } = await client.createTask({
  name: 'Temperature',
  description: 'Whether a reading is of a fever',
  inputSchema: { type: 'object', properties: { celsius: { type: 'number' } }, required: ['celsius'] },
  outputSchema: { type: 'string', enum: ['fever', 'fine'] }
})
const { provisional } = await client.answer(slug, { celsius: 39 })
console.log(`${slug}: ${provisional ? 'no version yet' : 'answers'}`)

const rows = Array.from({ length: 200 }, (_, at) => {
  const celsius = 36 + at / 50
  return { input: { celsius }, output: celsius >= 38 ? 'fever' : 'fine' }
})
const { counts } = await client.addRows(slug, rows)
console.log(`${counts.new} rows`)

const { id } = await client.synth(slug, { promote: true })
const job = await client.waitForJob(id, {
  onNews: ({ type }) => {
    if (type === 'candidate-scored') console.error('a program was measured')
  }
})
console.log(`the job is ${job.state}: ${job.error?.message ?? job.result.promotion.sentence}`)

for (const celsius of [36.6, 39]) console.log(celsius, await client.ask(slug, { celsius }))
