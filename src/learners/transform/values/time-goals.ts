/** The times at each place of all outputs, as seconds since midnight. */
export function timeGoals(outputs: readonly string[]): string[][] {
  const goals = new Map<string, string[]>()
  for (const isBare of [false, true]) {
    const found = outputs.map(output => timesIn(output, isBare))
    const least = Math.min(3, ...found.map(list => list.length))
    for (let n = 0; n < least; n++) {
      const values = found.map(list => list[n])
      if (!goals.has(values.join())) goals.set(values.join(), values)
    }
  }
  return [...goals.values()]
}

/** Times with a colon or half of the day; bare ones are hours alone. */
function timesIn(output: string, isBare: boolean): string[] {
  const found: string[] = []
  for (const match of output.matchAll(/([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2}))?)?( ?[AaPp]\.?[Mm]\.?)?/g)) {
    const [, hours, minutes, seconds = '0', half] = match
    if ((minutes === undefined && half === undefined) !== isBare) continue
    let hour = Number(hours)
    if (hour > 24) return []
    if (half !== undefined) hour = (hour % 12) + (/p/i.test(half) ? 12 : 0)
    found.push(String((hour * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)) % 86_400))
  }
  return found
}
