/** At most this many fields are read, those that most rows have. */
export const maxFields = 5000
