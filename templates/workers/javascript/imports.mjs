// Keeps a program from importing anything. Deno asks for no permission to load what an address itself holds
// (`data:`, WebAssembly in it); what is loaded already, these files, the import map refuses.

/*
 * What a program needs for that. Without one of these words it has no import of its own and waits for nothing while
 * it loads, and what it imports by generated code never arrives: no turn of the event loop follows its first
 * statement. A keyword has no escapes in it, and no quote before it, as words in a table have.
 */
const importing = /(?<!["'`\w$])(?:import|await|export(?!\s+[a-z]))(?![\w$])/

/**
 * A program without the texts of its tables, whose words are no code: what stands between backticks behind `const name =`
 * at the beginning of a line. There, with no open comment and no line that goes on, code begins for certain, and
 * without `${` nothing in the text is code. Where anything else has a backtick all the rest counts.
 */
export function withoutTables(source) {
  let code = ''
  let rest = source
  for (;;) {
    const start = rest.indexOf('`')
    const before = rest.slice(0, start)
    if (start < 0 || !/\nconst [\w$]+ = $/.test(before) || /\/\*|\\[\n\r\u2028\u2029]/.test(before))
      return code + rest
    let end = start
    do end = rest.indexOf('`', end + 1)
    while (isEscaped(rest, end))
    if (end < 0 || rest.slice(start, end).includes('${')) return code + rest
    code += `${before}\`\``
    rest = rest.slice(end + 1)
  }
}

function isEscaped(text, at) {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

/** From now on nothing can be imported but the modules at these two addresses; `source` is the program. */
export function closeImports(source, first, second) {
  // The loader's hooks come with all of Node's library, which takes longer to start than the rest of a worker.
  if (!importing.test(withoutTables(source))) return
  const { registerHooks } = process.getBuiltinModule('node:module')
  registerHooks({
    resolve: (name, context, next) =>
      name === first || name === second
        ? next(name, context)
        : { url: `not-available:${name}`, shortCircuit: true }
  })
}
