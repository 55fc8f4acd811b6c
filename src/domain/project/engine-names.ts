/** The name of an image; it can't be taken for an option of a command line. */
export const imageNamePattern = /^[a-z0-9[][\w.:/@[\]-]*$/i

/**
 * The name of a runtime that the engine has configured; a path is refused, since the engine would start that program
 * as root.
 */
export const runtimeNamePattern = /^[a-z0-9][\w.-]*$/i
