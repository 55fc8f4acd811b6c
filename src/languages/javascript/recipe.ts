import { inContainer, type Recipe } from '../recipe.js'

/** What V8's heap holds in an idle worker, in MB, generously. */
const idleHeapMb = 8

export const javascriptRecipe: Recipe = {
  language: 'javascript',
  image: 'node:22.12.0-bookworm-slim',
  packages: ['nodejs'],
  toolchain: ['node', '-p', '"node " + process.versions.node'],
  idleMb: 64,
  startsBeside: true,
  // Programs load as vm.SourceTextModule, whose imports the worker refuses by itself.
  worker: ({ memoryMb }) => [
    'node',
    '--no-warnings',
    '--experimental-vm-modules',
    `--max-old-space-size=${memoryMb + idleHeapMb}`,
    `${inContainer.worker}/node.mjs`
  ]
}
