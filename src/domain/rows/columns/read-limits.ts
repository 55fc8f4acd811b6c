/** Fields that most rows have: so many are read. */
export const maxFields = 5000
