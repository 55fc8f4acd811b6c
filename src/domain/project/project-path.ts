const mostCharacters = 1024
const mostInPart = 200

/** Names that Windows opens as devices, in every folder and with any extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\..*)?$/i

/**
 * Why a path may not name a file of a project, as the end of a sentence; undefined where it may. The only rule for
 * paths in committed files and for what Loopai opens: relative, with parts separated by `/`, none of which goes up
 * or has another meaning on some system.
 */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'is empty'
  if (path.length > mostCharacters) return `is longer than ${mostCharacters} characters`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule looks for them
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'holds a control character'
  if (path.includes('\\')) return 'holds a backslash; parts are separated by /'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is absolute; it must be relative to the project'
  for (const part of path.split('/')) {
    const problem = partProblem(part)
    if (problem !== undefined) return problem
  }
  return undefined
}

function partProblem(part: string): string | undefined {
  if (part === '') return 'has an empty part'
  if (part === '..') return 'leads out of the project or back into it (..)'
  if (part === '.') return 'has a part that is only a dot'
  if (part.length > mostInPart) return `has a part longer than ${mostInPart} characters`
  if (/[<>:"|?*]/.test(part)) return `holds one of < > : " | ? *, which not every system has in names`
  if (part.startsWith('-')) return 'has a part that starts with a dash, as options of commands do'
  if (/[. ]$/.test(part)) return 'has a part that ends in a dot or a space'
  if (device.test(part)) return `has the part ${part}, which is a device on Windows`
  return undefined
}

/** The same for the folder of a task, which may not be inside the folders of git or Loopai. */
export function taskPathProblem(path: string): string | undefined {
  if (/^\.(git|loopai)(\/|$)/i.test(path)) return 'is a folder that git or Loopai keeps for itself'
  return pathProblem(path)
}

/** The same for the name of a file in a folder. */
export function fileNameProblem(name: string): string | undefined {
  return name.includes('/') ? 'is a path, not a name' : pathProblem(name)
}
