/** A word quoted for a shell, so that a command that contains it can safely be copied. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** A command and its arguments, quoted to be copied. */
export function commandLine(command: string, words: readonly string[]): string {
  return [command, ...words.map(shellWord)].join(' ')
}
