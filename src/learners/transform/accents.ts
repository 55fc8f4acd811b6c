/** Latin letters with accents, and the same letters without. */
export const accented =
  'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŠšŽžĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłŃńŅņŇňŌōŐőŘřŚśŞşŢţŤťŪūŮůŰűŲųŹźŻż'
export const plainLetters =
  'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyySsZzAaAaAaCcCcDdDdEeEeEeEeGgIiIiIiLlNnNnNnOoOoRrSsSsTtTtUuUuUuUuZzZz'
