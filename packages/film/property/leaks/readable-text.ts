const FOLDED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', æ: 'ae', Æ: 'AE', đ: 'd', Đ: 'D', ı: 'i' }

/** Text as it reads: without accents and invisible characters, wide letters and digits made plain, case kept. */
export const readableText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[ßøØłŁæÆđĐı]/g, (letter) => FOLDED[letter]!)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')

const DIGITS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SPOKEN = `(?:(?:double|triple)[\\s-]+)?(?:${[...Object.keys(DIGITS), ...TEENS, ...TENS, 'hundred'].join('|')}|\\d+)`
const RUN = new RegExp(`\\b${SPOKEN}(?:[\\s,.;…-]+(?:(?:and|area code|extension)\\s+)?${SPOKEN}){3,}\\b`, 'gi')

const digitOf = (word: string): string => DIGITS[word.toLowerCase()] ?? word

/** The digits of a run of spoken numbers: “fifty five” are two digits, “double five” as well, “eight hundred” three. */
const digitsOf = (run: string): string =>
  run
    .replace(/\b(double|triple)[\s-]+([a-z]+|\d)\b/gi, (_, times: string, digit: string) =>
      digitOf(digit).repeat(/^d/i.test(times) ? 2 : 3),
    )
    .replace(
      new RegExp(`\\b(${TENS.join('|')})(?:[\\s-]+(one|two|three|four|five|six|seven|eight|nine)\\b)?`, 'gi'),
      (_, ten: string, one?: string) => `${TENS.indexOf(ten.toLowerCase()) + 2}${one ? digitOf(one) : '0'}`,
    )
    .replace(new RegExp(`\\b(?:${TEENS.join('|')})\\b`, 'gi'), (teen) => String(TEENS.indexOf(teen.toLowerCase()) + 10))
    .replace(/\bhundred\b/gi, '00')
    .replace(/\b[a-z]+\b/gi, digitOf)
    .replace(/\D+/g, '')

/** Runs of four and more numbers with spoken ones among them, or of single digits, written as one number. */
export const withDigits = (text: string): string =>
  text.replace(RUN, (run) => (/[a-z]/i.test(run) || /^\d(?:\D+\d)+$/.test(run) ? digitsOf(run) : run))
