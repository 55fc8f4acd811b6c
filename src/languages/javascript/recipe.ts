import { inContainer, type Recipe } from '../recipe.js'

/** A generous estimate of the heap that V8 needs in an idle worker, in MB. */
const idleHeapMb = 8

export const javascriptRecipe: Recipe = {
  language: 'javascript',
  image: 'node:22.12.0-bookworm-slim',
  packages: ['nodejs'],
  toolchain: ['node', '-p', '"node " + process.versions.node'],
  idleMb: 64,
  startsBeside: true,
  // Programs load as vm.SourceTextModule, and the worker itself refuses their imports.
  worker: ({ memoryMb }) => [
    'node',
    '--no-warnings',
    '--experimental-vm-modules',
    `--max-old-space-size=${memoryMb + idleHeapMb}`,
    `${inContainer.worker}/node.mjs`
  ]
}
