// Names every module that a process loads, on stderr.
import { register } from 'node:module'

register(
  `data:text/javascript,${encodeURIComponent(`
    import { writeSync } from 'node:fs'
    export async function load(url, context, next) {
      writeSync(2, url + '\\n')
      return next(url, context)
    }`)}`,
  import.meta.url
)
