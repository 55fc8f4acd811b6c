#!/usr/bin/env node
import { readFileSync } from 'node:fs'

// Node exits with 1 when it crashes, but 1 is a verdict here: installed before anything is imported.
process.on('uncaughtException', error => {
  // Nothing is imported here, the cleaner neither: what is no plain character is written as its number.
  const tell = text => {
    const plain = text.replace(/[^\n -~]/gu, char => `\\u{${char.codePointAt(0).toString(16)}}`)
    process.stderr.write(plain.replace(/^/gm, ' ›  ').concat('\n'))
  }
  // A full disk or device behind stdout, and too few open files to load a module, are the machine's.
  const told = {
    EIO: 'it does not answer as it should',
    EMFILE: 'too many open files',
    ENOSPC: 'the disk is full'
  }
  const reason = told[error?.code]
  if (reason !== undefined) {
    tell(`${error.path ?? 'writing the output'}: ${reason}.`)
    process.exit(3)
  }
  tell(`This is a bug in Loopai: ${error?.stack ?? error}`)
  process.exit(70)
})

const argv = process.argv.slice(2)
if (argv[0] === '--version') {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(argv.includes('--json') ? `${JSON.stringify({ version })}\n` : `loopai ${version}\n`)
} else {
  process.env.NODE_ENV ??= 'production'
  const { main } = await import('../dist/main.js')
  await main(argv, { root: import.meta.dirname })
}
