import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface DenoBinary {
  path: string
  /** `2.9.6` */
  version: string
}

/** Why no binary was found, and what to do. */
export interface NoBinary {
  missing: string
}

/**
 * Finds the binary inside the package of this platform, which the npm package `deno` depends on.
 * Never `node_modules/deno/bin.cjs`, which makes the real process a grandchild that no kill reaches,
 * nor the copy that its install script makes, since install scripts are often switched off.
 */
export function findDeno(
  platform: string = process.platform,
  arch: string = process.arch
): DenoBinary | NoBinary {
  if (platform === 'win32')
    return { missing: 'the deno sandbox needs /bin/sh: use WSL, or the docker sandbox' }
  const name = `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`
  if (platform === 'linux' && !hasGlibc(arch)) {
    return { missing: 'deno has no build for musl (Alpine): use an image with glibc, or the docker sandbox' }
  }
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('deno/package.json'))
    const manifest = near.resolve(`${name}/package.json`)
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    return { path: join(dirname(manifest), 'deno'), version }
  } catch {
    return { missing: `the package ${name} is not installed: npm install --include=optional` }
  }
}

function hasGlibc(arch: string): boolean {
  const loader = arch === 'arm64' ? '/lib/ld-linux-aarch64.so.1' : '/lib64/ld-linux-x86-64.so.2'
  return existsSync(loader)
}
