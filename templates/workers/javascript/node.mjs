// The main module of a worker in Node, where the program is compiled from memory. It may import nothing, as in
// Deno: a program is to run the same in every sandbox. That is no boundary; the container is.
import { readSync, writeSync } from 'node:fs'
import { format } from 'node:util'
import { SourceTextModule } from 'node:vm'
import { answerRows } from './rows.mjs'

class ImportError extends Error {}

function refuse(name) {
  throw new ImportError(`${name} is not available to a program`)
}

process.on('unhandledRejection', () => {})

await answerRows({
  readSync: bytes => readSync(0, bytes) || null,
  writeSync: bytes => writeSync(1, bytes),
  exit: process.exit.bind(process),
  print: (...values) => writeSync(2, `${format(...values)}\n`),
  program(source, entry) {
    const url = `program:${entry}`
    return {
      url,
      async run() {
        const module = new SourceTextModule(source, { identifier: url, importModuleDynamically: refuse })
        await module.link(refuse)
        await module.evaluate()
        return module.namespace.run
      }
    }
  }
})
