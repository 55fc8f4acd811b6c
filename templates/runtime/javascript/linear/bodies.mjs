import { leadOf, leastLead } from './lead.mjs'
import { biases, outputs } from './outputs.mjs'

export function answerOfTwo() {
  const sums = [...biases]
  // given sums
  sums[0] += 1
  if (Math.abs(sums[0]) < leastLead) return null
  return outputs[sums[0] >= 0 ? 0 : 1]
}

export function answerOfMany() {
  const sums = [...biases]
  // given sums
  sums[0] += 1
  let best = 0
  for (let i = 1; i < sums.length; i++) if (sums[i] > sums[best]) best = i
  if (leastLead > 0 && leadOf(sums, best) < leastLead) return null
  return outputs[best]
}
