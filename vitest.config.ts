import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { embedRuntime } from './scripts/embed-runtime.mjs'

// Tests import src, which imports what is embedded.
embedRuntime()

/** What tells how long a row took, and what another's next container would clear up: a neighbour would be seen. */
const alone = ['test/contract/takes-the-place.*.test.ts', 'test/contract/death.docker.test.ts']
/** What starts containers: beside tests that take all cores, their rows would be late. */
const containers = ['test/contract/*docker.test.ts']
/** What leaves nothing behind in its process: these files share what they import. */
const pure = [
  'domain',
  'generators',
  'languages',
  'learners',
  'loop',
  'reporters',
  'screens',
  'terminal'
].map(folder => `test/${folder}/**/*.test.ts`)
/** One more than cores: some tests wait for others. */
const manyWorkers = availableParallelism() + 1

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/bench/**', ...alone, ...containers, ...pure],
          maxWorkers: manyWorkers,
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          isolate: false,
          maxWorkers: manyWorkers,
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        test: {
          name: 'containers',
          include: containers,
          exclude: alone,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 }
        }
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 2 } }
      }
    ],
    globalSetup: './test/helpers/made-projects.ts',
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
