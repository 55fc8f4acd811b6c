// The main module of a worker in Deno, where the program is imported from memory: no permission is needed.
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
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
    return { url, run: async () => (await import(url)).run }
  }
})
