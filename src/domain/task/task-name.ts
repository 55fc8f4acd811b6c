/** What a task may be called: it is a folder name, on Windows too, and a word on a command line. */
export const taskNamePattern = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,63}$/
