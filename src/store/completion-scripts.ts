// biome-ignore lint/style/noRestrictedImports: reads what ships with Loopai
import { readFile } from 'node:fs/promises'

/** The shells whose words can be completed. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** What makes a shell ask `loopai completion --next` for the words that may come. */
export function completionScript(shell: (typeof shells)[number]): Promise<string> {
  // The path is the same from dist/store and from src/store.
  return readFile(new URL(`../../templates/completion/loopai.${shell}`, import.meta.url), 'utf8')
}
