/** The bucket of program times, in ms, that a share of the answers of a task are in or below, from /metrics. */
export async function programMs(url: string, task: string, share: number): Promise<number> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n')
  const name = 'loopai_program_execution_duration_seconds_bucket{'
  const buckets = lines.filter(line => line.startsWith(name) && line.includes(`task="${task}"`)).map(bucketOf)
  const count = Math.max(...buckets.map(({ rows }) => rows))
  return buckets.find(({ rows }) => rows >= share * count)!.ms
}

function bucketOf(line: string): { ms: number; rows: number } {
  const le = /le="([^"]+)"/.exec(line)![1]
  return {
    ms: le === '+Inf' ? Number.POSITIVE_INFINITY : 1000 * Number(le),
    rows: Number(line.split(' ').at(-1))
  }
}
