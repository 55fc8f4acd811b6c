import { execFileSync } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, cleanEnv, loopai } from '../helpers/cli.js'
import { addProgram, projectWith, weatherRows } from '../helpers/project.js'

/** What each shell is told to print: the proposals for the words of $WORDS, the last of which is being typed. */
const asking = {
  bash: `eval "$(loopai completion bash)"
COMP_WORDS=($WORDS "$LAST"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _loopai
printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: `compdef() {}; _files() { print FILES }; _describe() { print -l -- "\${(@P)2}" }
eval "$(loopai completion zsh)"
words=(\${=WORDS} "$LAST"); CURRENT=\${#words}; _loopai`,
  fish: `loopai completion fish | source
complete -C "$WORDS $LAST"`
}

function missing(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'true'], { stdio: 'ignore' })
    return false
  } catch {
    console.warn(`${shell} is not installed: its completion is not tried`)
    return true
  }
}

describe.each(Object.entries(asking))('completion of %s', (shell, script) => {
  it.skipIf(missing(shell))('proposes commands, flags, values and names, files elsewhere', async () => {
    const cwd = await projectWith(weatherRows(30), ['init', 'weather', 'rows.jsonl'])
    const version = await addProgram(cwd, 'weather', "export const run = () => 'rain'\n")
    const path = join(cwd, 'bin')
    await mkdir(path)
    await writeFile(join(path, 'loopai'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`)
    await chmod(join(path, 'loopai'), 0o755)
    const ask = (line: string): string[] => {
      const [, words, last] = /^(.*) (\S*)$/.exec(line)!
      const env = { ...cleanEnv({ WORDS: words, LAST: last }), PATH: `${path}:${process.env.PATH}` }
      const printed = execFileSync(shell, ['-c', script], { cwd, env, encoding: 'utf8' })
      // The meanings that zsh and fish show, too.
      return printed.split('\n').flatMap(text => (text === '' ? [] : [text.replace(/[\t:].*/, '')]))
    }
    expect(ask('loopai eval --sp')).toEqual(['--split'])
    expect(ask('loopai promote weather v')).toEqual([version])
    // Bash adds files by itself where nothing is proposed.
    const files = { bash: [], zsh: ['FILES'], fish: ['rows.jsonl'] }[shell]
    expect(ask('loopai add weather ro')).toEqual(files)
  })
})

it('names the shells that there are', async () => {
  const { code, stderr } = await loopai(['completion', 'tcsh'], { cwd: import.meta.dirname })
  expect(code).toBe(2)
  expect(stderr).toMatch(/There are: bash, zsh, fish\./)
})

it('proposes nothing of a project that cannot be read', async () => {
  const cwd = await projectWith(weatherRows(30), ['init', 'weather', 'rows.jsonl'])
  await writeFile(join(cwd, 'loopai.json'), '{"tasks": ')
  const { code, stdout } = await loopai(['completion', '--next', '--', 'eval', ''], { cwd })
  expect([code, stdout]).toEqual([0, ''])
})
