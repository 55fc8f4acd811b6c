import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { embedRuntime } from './scripts/embed-runtime.mjs'

// Tests import src, which imports what is embedded.
embedRuntime()

/** What tells how long a row took, and what starts containers: a neighbour that takes its core would be seen. */
const alone = ['test/contract/*docker.test.ts', 'test/contract/takes-the-place.deno.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/bench/**', ...alone],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } }
      }
    ],
    pool: 'forks',
    reporters: ['default', './test/helpers/closing-line.ts'],
    // oclif's captured stdout is empty while vitest intercepts the console.
    disableConsoleIntercept: true,
    // ink prints nothing but a newline where CI is set.
    env: {
      CI: 'false',
      NO_COLOR: '1',
      // Nothing of a person's own is read or written.
      XDG_CACHE_HOME: join(tmpdir(), 'loopai-test-cache'),
      XDG_STATE_HOME: join(tmpdir(), 'loopai-test-state'),
      // But for the images that `loopai setup` made ready in this repository.
      LOOPAI_TEST_IMAGES: process.env.XDG_CACHE_HOME ?? '',
      // In CI nothing is skipped for want of an engine.
      LOOPAI_TEST_DOCKER: process.env.CI && process.platform === 'linux' ? '1' : '0',
      // Nor for want of Python.
      LOOPAI_TEST_PYTHON: process.env.CI ? '1' : '0'
    },
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
