import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const slowestFiles = 25

/** Ends a run with one plain line, `N passed, N failed`, for machines that read logs; in CI, what took longest before it. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      if (module.errors().length > 0) counts.failed += 1
    }
    if (process.env.CI) process.stdout.write(slowest(modules))
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
  }
}

function slowest(modules: readonly TestModule[]): string {
  const took = modules.map(module => {
    const { duration, collectDuration } = module.diagnostic()
    return {
      path: relative(process.cwd(), module.moduleId),
      project: module.project.name,
      s: (duration + collectDuration) / 1000
    }
  })
  const sums = [...new Set(took.map(({ project }) => project))].map(
    name => `${name} ${sumOf(took.filter(({ project }) => project === name))} s`
  )
  const longest = took.sort((a, b) => b.s - a.s).slice(0, slowestFiles)
  const lines = longest.map(({ path, s }) => `${s.toFixed(0).padStart(5)} s  ${path}`)
  return `\nSlowest files (all: ${sums.join(', ')})\n${lines.join('\n')}\n`
}

const sumOf = (files: readonly { s: number }[]) => files.reduce((sum, { s }) => sum + s, 0).toFixed(0)
