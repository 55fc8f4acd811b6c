// The main module of a worker in Node, where the program is compiled from memory. It may import nothing, as in
// Deno: a program is to run the same in every sandbox. That is no boundary; the container is.
import { readSync, writeSync } from 'node:fs'
import { format } from 'node:util'
import { Script, SourceTextModule } from 'node:vm'
import { answerRows } from './rows.mjs'

class ImportError extends Error {}

function refuse(name) {
  throw new ImportError(`${name} is not available to a program`)
}

function compile(source, url) {
  try {
    return new SourceTextModule(source, { identifier: url, importModuleDynamically: refuse })
  } catch (error) {
    // Older versions tell where a script breaks, but not where a module does.
    if (!`${error.stack}`.includes(`${url}:`)) error.stack = scriptStack(source, url) ?? error.stack
    throw error
  }
}

function scriptStack(source, url) {
  try {
    new Script(source.replace(/\bexport\b/g, '      '), { filename: url })
  } catch (error) {
    return error.stack
  }
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
      async load() {
        const module = compile(source, url)
        await module.link(refuse)
        await module.evaluate()
        return { __proto__: null, run: module.namespace.run }
      }
    }
  }
})
