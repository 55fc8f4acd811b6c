/** The path of a task, as plain routes have it; of a version of it, given by number or name, if there is one. */
export function taskPath(task: string, version?: number | string): string {
  const path = `/tasks/${segment(task)}`
  if (version === undefined) return path
  return `${path}/versions/${segment(typeof version === 'number' ? `v${version}` : version)}`
}

/** A name as one segment of a path. Throws for what would be another path: no name, `.` and `..`. */
export function segment(name: string): string {
  if (/^\.{0,2}$/.test(name)) throw new TypeError(`"${name}" is no name.`)
  return encodeURIComponent(name)
}
