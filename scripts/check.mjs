// Lint with the layer rules, types, dead code: types on one core, all else on another.
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { embedRuntime } from './embed-runtime.mjs'
import { writeLayerRules } from './layer-rules.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
const lanes = [
  ['tsc -p tsconfig.check.json', 'tsc -p sdk/typescript --noEmit'],
  ['biome check .', 'knip']
]

/** Runs a command; what it says is told when it is over, so that no two talk at once. */
function run(command) {
  return new Promise(resolve => {
    const child = spawn(command, {
      ...{ cwd: root, shell: true, env: { ...process.env, PATH } },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => said.push(chunk))
    child.on('close', code => {
      process.stderr.write(`${code === 0 ? '✓' : '✗'} ${command}\n`)
      process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

async function runAll(commands) {
  let isGood = true
  for (const command of commands) isGood = (await run(command)) && isGood
  return isGood
}

embedRuntime()
writeLayerRules()
const results = await Promise.all(lanes.map(runAll))
process.exitCode = results.every(Boolean) ? 0 : 1
