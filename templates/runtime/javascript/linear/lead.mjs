export function leadOf(sums, best) {
  return sums[best] - Math.max(...sums.filter((_, place) => place !== best))
}
