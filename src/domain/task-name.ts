/** What a task may be called: it is a folder name and a word on a command line. */
export const taskNamePattern = /^[a-z0-9][a-z0-9_-]{0,63}$/
