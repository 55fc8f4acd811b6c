import { join } from 'node:path'
import { execa } from 'execa'
import type { TestContext } from 'vitest'
import { pythonTools } from '../../scripts/python-tools.mjs'
import { cleanEnv, root } from './cli.js'

/** The folder of the Python client. */
export const pythonClient = join(root, 'sdk', 'python')

/** The environment in which Python finds the client as it is in the repository, and writes nothing beside it. */
export const pythonEnv = {
  PYTHONPATH: join(pythonClient, 'src'),
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONUTF8: '1'
}

/**
 * The Python to test the client with. Where it cannot be made ready, undefined, and the reason is printed; in CI
 * (LOOPAI_TEST_PYTHON) that is an error.
 */
export function pythonForTests(): string | undefined {
  try {
    return pythonTools()
  } catch (error) {
    console.warn(reasonIn(error))
    return undefined
  }
}

/** Skips a test where something of Python cannot be made ready. In CI that is an error. */
export function needsPython(context: TestContext, make: () => void): void {
  try {
    make()
  } catch (error) {
    context.skip(reasonIn(error))
  }
}

/** Why the client is not tested. Throws that in CI. */
function reasonIn(error: unknown): string {
  const reason = `the Python client is not tested: ${(error as Error).message}`
  if (process.env.LOOPAI_TEST_PYTHON === '1') throw new Error(reason)
  return reason
}

/** Runs a tool in the folder of the client. Returns what it printed; throws that where it fails. */
export async function runPython(
  python: string,
  words: readonly string[],
  env: Record<string, string> = {},
  cwd = pythonClient
): Promise<string> {
  const { all, exitCode } = await execa(python, words, {
    ...{ cwd, all: true, reject: false, extendEnv: false },
    env: cleanEnv({ ...pythonEnv, ...env })
  })
  if (exitCode !== 0) throw new Error(`${words.join(' ')}: exit ${exitCode}\n${all}`)
  return all
}
