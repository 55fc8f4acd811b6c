/** A word as a shell takes it: nothing of it is obeyed where a command that holds it is copied. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** A command with words behind it, to be copied. */
export function commandLine(command: string, words: readonly string[]): string {
  return [command, ...words.map(shellWord)].join(' ')
}
