// What may import what under src: scripts/layer-rules.mjs makes the linter's rules of it.

/** What each folder may import beside its own files and those of `below`; `(types)`: nothing but types. */
export const layers = {
  domain: '',
  languages: 'domain',
  learners: 'domain, languages',
  generators: 'domain, languages, learners',
  sandboxes: 'domain, languages',
  store: 'domain, languages',
  loop: 'domain, languages, store, generators, sandboxes (types), project (types), project-images, config',
  terminal: 'domain',
  screens: 'domain, terminal, loop (types)',
  ui: 'domain, terminal, loop (types)',
  reporters: 'domain, terminal, ui (types)',
  serve: 'domain, store, loop, sandboxes (types), project (types)',
  library: 'domain, store, loop, project, config, sandboxes (types)',
  commands:
    'domain, store, loop, screens, serve, terminal, ui, base-command, completion, project, config, row-flags, model-flags'
}

/** Files directly under src that all may import. The others there wire the folders, and import what they like. */
export const below = ['errors', 'make-folders', 'owner']

const door = 'project files are opened by src/store/rooted-files.ts, which follows no link and bounds sizes'

/** Packages that few folders may import, and why; `.` stands for the files directly under src. */
export const packages = {
  '@oclif/core': { of: ['commands', '.'], why: 'all others know nothing of a command line' },
  chalk: { of: ['terminal'], why: 'colour is settled there, for each stream' },
  'string-width': { of: ['terminal'], why: 'texts are measured there' },
  'wrap-ansi': { of: ['terminal'], why: 'lines are broken there' },
  fastify: { of: ['serve'], why: 'all others know nothing of HTTP' },
  ink: { of: ['ui'], why: 'all others draw nothing' },
  react: { of: ['ui'], why: 'all others draw nothing' },
  'node:fs': { of: ['sandboxes'], why: door },
  'lowdb/node': { of: [], why: door }
}
