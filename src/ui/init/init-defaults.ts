import { homedir } from 'node:os'

import { taskNamePattern as taskName } from '../../domain/task/task-name.js'

/** Why a task cannot have this name, or undefined if it can. */
export function nameProblem(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return 'A task needs a name.'
  if (!taskName.test(name)) return 'Only a–z, 0–9, - and _, starting with a letter or digit, at most 64.'
  return taken.includes(name) ? `There is a task named ${name} already.` : undefined
}

/** A free name made from that of a file or template; empty if nothing is left of it. */
export function suggestedName(source: string, taken: readonly string[]): string {
  const base = source
    .replace(/^.*[/\\]/, '')
    .replace(/(?<=.)\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[_-]+|-+$/g, '')
    .slice(0, 60)
  if (base === '' || !taken.includes(base)) return base
  let n = 2
  while (taken.includes(`${base}-${n}`)) n++
  return `${base}-${n}`
}

const outputNames = ['output', 'label', 'class', 'category', 'target', 'intent', 'answer', 'expected', 'tag']

/** The index of the column that is most likely the output: by its name, else the last one. */
export function likelyOutput(columns: readonly string[]): number {
  const names = columns.map(column => column.trim().toLowerCase())
  const named = outputNames.map(name => names.indexOf(name)).find(index => index >= 0)
  return named ?? Math.max(0, columns.length - 1)
}

/** A path as typed or dropped into a terminal: without quotes and escaped spaces, with `~` resolved. */
export function typedPath(text: string, home = homedir()): string {
  const bare = /^(["'])(.*)\1$/.exec(text)?.[2] ?? text.replaceAll('\\ ', ' ')
  return bare.replace(/^~(?=$|[/\\])/, home)
}
