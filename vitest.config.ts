import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/bench/**'],
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
      LOOPAI_TEST_DOCKER: process.env.CI && process.platform === 'linux' ? '1' : '0'
    },
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
