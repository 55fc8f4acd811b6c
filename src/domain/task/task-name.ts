/** The pattern of a task's name: it is a folder name, also on Windows, and an argument of commands. */
export const taskNamePattern = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,63}$/
