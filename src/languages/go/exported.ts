import type { ExportedFile } from '../exported-file.js'

const keywords = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map ' +
    'package range return select struct switch type var'
  ).split(' ')
)

/** File names that end so are compiled on some machines alone. */
const systems = new Set(
  (
    'aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows ' +
    '386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm'
  ).split(' ')
)

/** A file of a package that others import. */
export const goFile: ExportedFile = {
  naming: {
    isChosen: true,
    isName: name => /^\p{L}[\p{L}\p{N}_]*$/u.test(name) && !keywords.has(name),
    // All files of a folder are one package.
    nameFor: ({ beside, folder, task }) => packagesOf(beside)[0] ?? packageName(folder ?? task),
    named: (source, name) => source.replace(/^package [\p{L}\p{N}_]+$/mu, () => `package ${name}`),
    ofPrograms: 'main'
  },
  problem({ file, beside }) {
    const stem = file.replace(/\.go$/, '')
    if (/^[_.]/.test(stem)) return 'the go tool leaves out files whose names begin so'
    if (stem.endsWith('_test')) return 'the go tool takes it for a test, which others cannot import'
    if (beside.some(source => /^func Run\(/m.test(source)))
      return 'another file of its package has a function Run'
    const [, end] = /_([^_]+)$/.exec(stem) ?? []
    return systems.has(end) ? `the go tool compiles it for ${end} alone` : undefined
  }
}

function packagesOf(sources: readonly string[]): string[] {
  return sources.flatMap(
    source => /^package ([\p{L}\p{N}_]+)$/mu.exec(source)?.[1].replace(/_test$/, '') ?? []
  )
}

/** Lower-case and without underscores, as packages are named; `main` cannot be imported. */
function packageName(folder: string): string {
  const letters = folder.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const name = /^\p{L}/u.test(letters) ? letters : `p${letters}`
  return keywords.has(name) || name === 'main' ? `${name}program` : name
}
