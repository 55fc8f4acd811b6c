const day = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\b\\.?)'
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*'
const nth = '\\d{1,2}(?:st|nd|rd|th)?'
const count = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const guests = '(?:people|persons?|adults?|kids|children|seniors|guests)'

/** For each slot the single expression that a person would write after reading training rows: the bar to beat. */
export const slotRegexes: Record<string, RegExp> = {
  date: new RegExp(
    [
      `(?:${day},? (?:the )?)?${nth}(?: of)? ${month}\\b\\.?(?:,? \\d{4})?`,
      `(?:${day},? )?${month} (?:the )?${nth}(?:,? \\d{4})?`,
      '\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}',
      'in (?:\\d+|an?) (?:days?|weeks?|hours?|minutes)(?: from now)?',
      '\\d+ days from now',
      `(?:this |next |coming )?${day}(?:,? the ${nth})?`,
      'tomorrow|today|tonight|this evening|now',
      '\\d{1,2}(?:st|nd|rd|th)'
    ].join('|'),
    'i'
  ),
  time: /\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b\.?| (?:tonight|in the (?:evening|morning|afternoon)))?|\d{1,2} ?[ap]\.?m\b\.?|(?<=\b(?:at|for|by|around|after|before) )\d{1,2}(?![\d/]| (?:people|of us|days|at|if|in))|noon|midnight|^\d{1,2}\b/i,
  people: new RegExp(
    `me and my (?:${count} )?[a-z]+|myself|(?<=just )me|(?<![:./\\d])\\b${count}(?: ${guests}(?: and ${count} ${guests})?)?\\b(?!(?:[:./]\\d| ?[ap]\\.?m\\b|st|nd|rd|th| days| minutes| of ${month}))`,
    'i'
  ),
  first_name:
    /(?<=\b(?:name|under|for|of|is|am|I'm|called|name is|by) )[A-Z][a-z]+(?= [A-Z][a-z]+)|\b[A-Z][a-z]+(?= [A-Z][a-z]+)|(?<=\b(?:name|is|under) )[A-Z][a-z]+|^[A-Z][a-z]+$/,
  last_name:
    /(?<=\b[A-Z][a-z]+,? )(?<!\b(?:I|This|The|Hi|Cancel|Hello|Under|Please|My|Reservation|Booking) )[A-Z][a-z]+|(?<=\b(?:name|is|under) )[A-Z][a-z]+\b(?!,? [A-Z])|^[A-Z][a-z]+$/
}
