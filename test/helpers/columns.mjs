// Imported into a process, has it lay out what it prints as for a terminal of 100 columns, as pages show it.
Object.assign(process.stdout, { isTTY: true, columns: 100, getWindowSize: () => [100, 24] })
