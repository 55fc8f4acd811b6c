// Keeps a program from importing anything. Deno asks for no permission to load what an address itself holds
// (`data:`, WebAssembly in it); what is loaded already, these files, the import map refuses.

/*
 * What a program needs for that. Without one of these words it has no import of its own and waits for nothing while
 * it loads, and what it imports by generated code never arrives: no turn of the event loop follows its first
 * statement. A keyword has no escapes in it, and no quote before it, as words in a table have.
 */
const importing = /(?<!["'`\w$])(?:import|await|export(?!\s+[a-z]))(?![\w$])/

/** From now on nothing can be imported but the modules at these two addresses; `source` is the program. */
export function closeImports(source, first, second) {
  // The loader's hooks come with all of Node's library, which takes longer to start than the rest of a worker.
  if (!importing.test(source)) return
  const { registerHooks } = process.getBuiltinModule('node:module')
  registerHooks({
    resolve: (name, context, next) =>
      name === first || name === second
        ? next(name, context)
        : { url: `not-available:${name}`, shortCircuit: true }
  })
}
