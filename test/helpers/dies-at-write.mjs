/*
 * node --import dies-at-write.mjs …: a process that SIGKILL ends at one of its writes, told by LOOPAI_TEST_DIES_AT.
 * A write of bytes is two places to die at: before it, and when half of them are written. Every place is logged as a
 * line of LOOPAI_TEST_WRITES, where that is set. Renewals of a lock are none: they come by the clock.
 */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const { LOOPAI_TEST_DIES_AT: diesAt, LOOPAI_TEST_WRITES: log } = process.env
const logged = log === undefined ? undefined : fs.openSync(log, 'a')
/** Files that are being written, and their paths. */
const written = new WeakMap()
let place = 0

/** A place to die at; whether it is the one. */
function isNow(what, path) {
  place += 1
  if (logged !== undefined) fs.writeSync(logged, `${what} ${path}\n`)
  return place === Number(diesAt)
}

const die = () => process.kill(process.pid, 'SIGKILL')

/** A folder that is there is not made, and what is not there is not removed. */
const isNothing = (name, path) => /^mkdir/.test(name) === fs.existsSync(path) && /^(mkdir|rm)/.test(name)

function before(owner, name) {
  const real = owner[name]
  owner[name] = function (path, ...rest) {
    if (!isNothing(name, path) && isNow(name, path)) die()
    return real.call(this, path, ...rest)
  }
}

const creates = fs.constants.O_CREAT | fs.constants.O_TRUNC
const writes = flags => (typeof flags === 'number' ? (flags & creates) !== 0 : /[wax+]/.test(flags ?? 'r'))

/** Half of the bytes are written first, where there are more than one. */
const half = data => {
  const bytes = Buffer.from(data)
  return bytes.subarray(0, bytes.length >> 1)
}

function patchHandles(prototype) {
  const { write, truncate } = prototype
  prototype.write = async function (data, ...rest) {
    const path = written.get(this)
    if (path !== undefined && isNow('write', path)) die()
    if (path !== undefined && isNow('half of write', path)) {
      await write.call(this, half(data))
      die()
    }
    return write.call(this, data, ...rest)
  }
  prototype.truncate = function (...rest) {
    if (isNow('truncate', written.get(this))) die()
    return truncate.apply(this, rest)
  }
}

if (isMainThread) {
  for (const name of ['mkdir', 'rename', 'rm', 'rmdir']) before(promises, name)
  for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync']) before(fs, name)
  const { open, writeFile } = promises
  let isPatched = false
  promises.open = async (path, flags, mode) => {
    if (writes(flags) && isNow('open', path)) die()
    const handle = await open(path, flags, mode)
    if (!isPatched) patchHandles(Object.getPrototypeOf(handle))
    isPatched = true
    if (writes(flags)) written.set(handle, path)
    return handle
  }
  promises.writeFile = async (file, data, ...rest) => {
    const path = written.get(file) ?? file
    if (isNow('writeFile', path)) die()
    if (isNow('half of writeFile', path)) {
      const text = typeof data === 'string' || ArrayBuffer.isView(data) ? data : [...data].join('')
      await writeFile(file, half(text))
      die()
    }
    return writeFile(file, data, ...rest)
  }
  syncBuiltinESMExports()
}
