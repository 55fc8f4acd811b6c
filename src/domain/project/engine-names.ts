/** The name of an image: nothing that a command line could take for an option. */
export const imageNamePattern = /^[a-z0-9[][\w.:/@[\]-]*$/i

/** A runtime that the engine knows by its name: of a path it would start that program, as root. */
export const runtimeNamePattern = /^[a-z0-9][\w.-]*$/i
