#!/usr/bin/env node
import { readFileSync } from 'node:fs'

// Node exits with 1 when it crashes, but 1 is a verdict here: installed before anything is imported.
process.on('uncaughtException', error => {
  // A full disk or device behind stdout, and too few open files to load a module, are the machine's.
  const told = {
    EIO: 'it does not answer as it should',
    EMFILE: 'too many open files',
    ENOSPC: 'the disk is full'
  }
  const reason = told[error?.code]
  if (reason !== undefined) {
    process.stderr.write(` ›  ${error.path ?? 'writing the output'}: ${reason}.\n`)
    process.exit(3)
  }
  process.stderr.write(`This is a bug in Loopai: ${error?.stack ?? error}\n`)
  process.exit(70)
})

const argv = process.argv.slice(2)
if (argv[0] === '--version') {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(argv.includes('--json') ? `${JSON.stringify({ version })}\n` : `loopai ${version}\n`)
} else {
  // chalk, and so ink, does not know NO_COLOR.
  if (process.env.NO_COLOR && process.env.FORCE_COLOR === undefined) process.env.FORCE_COLOR = '0'
  process.env.NODE_ENV ??= 'production'
  const { main } = await import('../dist/main.js')
  await main(argv, import.meta.dirname)
}
