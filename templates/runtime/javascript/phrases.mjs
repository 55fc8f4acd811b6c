export const has = (text, ...phrases) => phrases.some(phrase => text.includes(` ${phrase} `))

export const starts = (text, ...phrases) => phrases.some(phrase => text.startsWith(` ${phrase} `))

export const ends = (text, ...phrases) => phrases.some(phrase => text.endsWith(` ${phrase} `))
