export const outputs = [
  // given outputs
  'no'
]

// only with sums
export const biases = [
  // given biases
  0
]

export function constant() {
  // given place
  return outputs[0]
}
