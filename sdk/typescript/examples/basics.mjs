// One input, many inputs, and what went wrong. It needs a task:
// loopai init spam --template spam && loopai synth spam --promote && loopai serve
import { LoopaiClient, LoopaiException, ValidationException } from '@loopai/sdk'

const client = new LoopaiClient({ baseUrl: process.env.LOOPAI_URL })

const { output, version } = await client.answer('spam', { text: 'You won a prize, call now' })
console.log(`${version.split('-')[0]} says ${output}`)

const inputs = [{ text: 'See you at noon' }, { text: 'Free entry, text WIN' }]
const { results, successCount } = await client.batchExecute('spam', inputs)
console.log(`${successCount} answers: ${results.map(({ output }) => output).join(', ')}`)

try {
  await client.ask('spam', { text: 5 })
} catch (error) {
  if (!(error instanceof ValidationException)) throw error
  console.log(error.code, error.errors)
}

try {
  await client.getTask('unheard-of')
} catch (error) {
  if (!(error instanceof LoopaiException)) throw error
  console.log(error.statusCode, error.message)
}
