import { inContainer, type Recipe } from '../recipe.js'
import { goImports } from './imports.js'

const script = `${inContainer.worker}/compile.sh`

/** Imports that reach beyond the language, or read files of the machine that compiles. */
const refused = ['C', 'unsafe', 'embed', 'plugin', 'program/worker']

export const goRecipe: Recipe = {
  language: 'go',
  image: 'golang:1.23.4-bookworm',
  packages: ['golang-go'],
  toolchain: ['sh', '-c', 'PATH=$PATH:/usr/local/go/bin go env GOVERSION | sed "s/^go/go /"'],
  idleMb: 24,
  worker: () => [inContainer.artifact],
  compile: {
    command: () => ['sh', script],
    warm: () => ['sh', script, 'warm'],
    refuse(source) {
      const found = goImports(source).find(({ path }) => refused.includes(path))
      return found && { message: `import "${found.path}" is not available to a program`, line: found.line }
    },
    readError(stderr, entry) {
      const own = new RegExp(`^(?:\\./)?${entry.replace('.', '\\.')}:(\\d+):(?:\\d+:)? (.*)$`, 'm').exec(
        stderr
      )
      if (own) return { message: own[2], line: Number(own[1]) }
      if (/^(?:\.\/)?main\.go:/m.test(stderr))
        return { message: `${entry} has no func Run(input any) (any, error)` }
      if (/^found packages /m.test(stderr)) return { message: `${entry} must be of package main` }
      return undefined
    },
    memoryMb: 1024,
    processes: 256,
    timeoutMs: 60_000
  }
}
