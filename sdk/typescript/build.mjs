// Compiles src twice, as ES modules and as CommonJS, each with its types: dist/esm and dist/cjs.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
rmSync(join(here, 'dist'), { recursive: true, force: true })
for (const [folder, flags, type] of [
  ['esm', [], 'module'],
  ['cjs', ['--module', 'commonjs', '--verbatimModuleSyntax', 'false'], 'commonjs']
]) {
  const outDir = join(here, 'dist', folder)
  execFileSync(process.execPath, [compiler, '-p', here, '--outDir', outDir, ...flags], { stdio: 'inherit' })
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'package.json'), `${JSON.stringify({ type })}\n`)
}
