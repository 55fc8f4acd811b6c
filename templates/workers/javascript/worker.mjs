// The main module of a worker in Deno, where the program is imported from memory: no permission is needed.
import { closeImports } from './imports.mjs'
import { answerRows } from './rows.mjs'

// A rejection that nobody handles is not an answer, and not a reason to lose the worker.
addEventListener('unhandledrejection', event => event.preventDefault())

await answerRows({
  readSync: Deno.stdin.readSync.bind(Deno.stdin),
  writeSync: Deno.stdout.writeSync.bind(Deno.stdout),
  exit: Deno.exit.bind(Deno),
  // biome-ignore lint/suspicious/noConsole: stdout carries the replies, so prints go to stderr
  print: console.error.bind(console),
  program(source) {
    const url = addressOf(source)
    // A program's own `then`, exported, would be called as if its module were a promise, were it not in another.
    const around = addressOf(`export * as program from "${url}"`)
    closeImports(source, url, around)
    return {
      url,
      async load() {
        const { program } = await import(around)
        return { __proto__: null, run: program.run }
      }
    }
  }
})

function addressOf(source) {
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
}
