// Makes the Python that the tests of sdk/python run with: a virtual environment in node_modules/.cache that has what
// the package and its tests need. Quick when it is there.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const project = join(root, 'sdk', 'python', 'pyproject.toml')
const folder = join(root, 'node_modules', '.cache', 'python-tools')
/** How long one step may take. */
const mostMs = 300_000
const windows = process.platform === 'win32'

/** The Python of a virtual environment. */
export const pythonIn = environment =>
  join(environment, windows ? 'Scripts' : 'bin', windows ? 'python.exe' : 'python')

/** Makes a virtual environment by a Python of 3.10 or newer. Throws, with a reason, where that cannot be done. */
export function makeEnvironment(environment) {
  const found = ['python3', 'python', ...[14, 13, 12, 11, 10].map(minor => `python3.${minor}`)].find(
    isNewEnough
  )
  if (found === undefined) throw new Error('there is no Python 3.10 or newer')
  run(found, ['-m', 'venv', environment], 'it makes no virtual environments (Debian: python3-venv)')
}

/** Installs packages in a virtual environment. Throws, with a reason, where that cannot be done. */
export function install(environment, packages) {
  const words = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]
  run(pythonIn(environment), words, 'pip cannot install (no network?)')
}

/** The Python to test with, which is made where it is missing. Throws, with a reason, where that cannot be done. */
export function pythonTools() {
  const packages = wanted()
  const done = join(folder, 'installed.txt')
  const python = pythonIn(folder)
  const isThere = () => contentOf(done) === packages.join('\n') && existsSync(python)
  if (isThere()) return python
  mkdirSync(dirname(folder), { recursive: true })
  const release = lock()
  try {
    // Another process may have made it meanwhile.
    if (isThere()) return python
    rmSync(folder, { recursive: true, force: true })
    makeEnvironment(folder)
    install(folder, packages)
    writeFileSync(done, packages.join('\n'))
    return python
  } finally {
    release()
  }
}

/** Waits until no other process makes it; returns what lets the next one. */
function lock() {
  const name = `${folder}.lock`
  for (;;) {
    try {
      mkdirSync(name)
      return () => rmdirSync(name)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      // A process that was killed leaves its lock.
      const since = statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > mostMs) rmSync(name, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** What pyproject.toml names: the package's dependencies, and those of its tests. */
function wanted() {
  const lists = [...readFileSync(project, 'utf8').matchAll(/^(?:dependencies|dev) = \[(.*)\]$/gm)]
  return lists.flatMap(([, list]) => [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name))
}

function isNewEnough(python) {
  try {
    const code = 'import sys, venv; sys.exit(sys.version_info < (3, 10))'
    execFileSync(python, ['-c', code], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function run(file, words, otherwise) {
  try {
    execFileSync(file, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: mostMs })
  } catch (error) {
    const last = String(error.stderr ?? error)
      .trim()
      .split('\n')
      .at(-1)
    throw new Error(`${otherwise}: ${last}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(pythonTools())
