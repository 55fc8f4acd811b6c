// The TypeScript client as a driver of lines (see the table's README), to run it by another Node than the tests'.
import { createInterface } from 'node:readline'
import type { Call } from './driver.js'
import { typescriptDriver } from './typescript-driver.js'

for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...call } = JSON.parse(line) as Call & { id: number }
  void typescriptDriver.make(call).then(outcome => console.log(JSON.stringify({ id, ...outcome })))
}
