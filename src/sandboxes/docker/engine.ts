export interface EngineAnswer {
  ok: boolean
  stdout: string
  /** The last line of the client's error output. */
  trouble: string
}

/** The time limit for questions that an engine answers at once, in ms. */
const promptMs = 2000

/**
 * Calls the docker client, which handles contexts, DOCKER_HOST and podman. Errors of the engine are returned, not
 * thrown.
 */
export async function askEngine(
  words: string[],
  options: { timeoutMs?: number; signal?: AbortSignal } = {}
): Promise<EngineAnswer> {
  const { execa } = await import('execa')
  const result = await execa('docker', words, {
    reject: false,
    timeout: options.timeoutMs ?? promptMs,
    cancelSignal: options.signal,
    stdin: 'ignore',
    maxBuffer: 16 * 1024 * 1024
  })
  options.signal?.throwIfAborted()
  const { stdout, stderr, failed, timedOut } = result
  if (!failed) return { ok: true, stdout: String(stdout).trim(), trouble: '' }
  return {
    ok: false,
    stdout: String(stdout).trim(),
    trouble: timedOut ? 'no answer' : troubleOf(result, String(stderr))
  }
}

function troubleOf(result: { code?: string }, stderr: string): string {
  if (result.code === 'ENOENT') return 'the docker client is not installed'
  const line =
    stderr
      .trim()
      .split('\n')
      .findLast(text => !text.startsWith('See ')) ?? ''
  return (
    line.replace(/^(?:docker: )?(?:Error response from daemon: |ERROR: )?/, '').replace(/\.$/, '') ||
    'it failed'
  )
}
