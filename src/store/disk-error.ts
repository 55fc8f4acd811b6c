import { LoopaiError, systemCode } from '../errors.js'

/** An error of the file system as a LoopaiError with a message for people; other errors unchanged. */
export function diskError(error: unknown, path: string): unknown {
  if (error instanceof LoopaiError) return error
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EEXIST: 'a part of this path is a file, not a folder',
    EDQUOT: 'the disk quota is used up',
    EIO: 'the disk does not answer as it should',
    EISDIR: 'this is a folder, not a file',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files',
    ENAMETOOLONG: 'the name is too long for this file system',
    ENOENT: 'it, or a folder that it lies in, is gone',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of this path is a file, not a folder',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only'
  }
  const code = systemCode(error) ?? ''
  const isSystems = error instanceof Error && 'syscall' in error
  const reason = reasons[code] ?? (isSystems ? `the system refuses it (${code})` : undefined)
  if (reason === undefined) return error
  const suggestions = code === 'EMFILE' ? ['ulimit -n 1024   (more open files)'] : []
  return new LoopaiError('disk', `${path}: ${reason}.`, { cause: error, suggestions })
}

/**
 * A LoopaiError if the machine ran out of something (space, files, memory), wherever that was; undefined for any
 * other error.
 */
export function shortage(error: unknown): LoopaiError | undefined {
  const code = systemCode(error) ?? ''
  if (!['EDQUOT', 'EIO', 'EMFILE', 'ENFILE', 'ENOSPC', 'EROFS'].includes(code)) return undefined
  const { path } = error as NodeJS.ErrnoException
  const described = diskError(error, path ?? 'writing the output')
  return described instanceof LoopaiError ? described : undefined
}
