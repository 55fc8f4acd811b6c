import { inContainer, type Recipe } from '../recipe.js'

export const pythonRecipe: Recipe = {
  language: 'python',
  image: 'python:3.13.1-slim-bookworm',
  packages: ['python3'],
  toolchain: ['python3', '-c', 'import json, platform; print("python", platform.python_version())'],
  idleMb: 16,
  startsBeside: true,
  // A fixed hash seed: sets of strings have the same order in every worker.
  env: { PYTHONHASHSEED: '0' },
  // -s -S -B: nothing from site-packages or a home; no .pyc files.
  worker: () => ['python3', '-s', '-S', '-B', '-X', 'utf8', `${inContainer.worker}/worker.py`]
}
