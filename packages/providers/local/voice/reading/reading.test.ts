import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../sentences.js'
import { tokensOf } from '../tokens.js'
import { readingsOf } from './reading.js'

const read = (text: string, language = 'en'): string =>
  sentencesOf(text, tokensOf(text))
    .flatMap((sentence) => readingsOf(sentence, language))
    .flatMap(({ words }) => words)
    .join(' ')

describe('English', () => {
  it.each([
    ['in 2019', 'in twenty nineteen'],
    ['in 1905', 'in nineteen oh five'],
    ['in 2008', 'in two thousand eight'],
    ['12 March', 'twelfth March'],
    ['2,019 stars', 'two thousand nineteen stars'],
    ['3.5 million', 'three point five million'],
    ['$3.5 million', 'three point five million dollars'],
    ['$4.20', 'four dollars and twenty cents'],
    ['−40 °C', 'minus forty degrees celsius'],
    ['25%', 'twenty five percent'],
    ['1 km', 'one kilometer'],
    ['300,000 km/s', 'three hundred thousand kilometers per second'],
    ['M87*', 'M eighty seven star'],
    ['Chapter IV', 'Chapter four'],
    ['World War II', 'World War two'],
    ['Louis XIV', 'Louis the fourteenth'],
    ['the 1990s', 'the nineteen nineties'],
    ['the 21st', 'the twenty first'],
    ['1914–1918', 'nineteen fourteen to nineteen eighteen'],
    ['Dr. Smith', 'doctor Smith'],
    ['well-known', 'well known'],
    ['www.nasa.gov', 'nasa dot gov'],
    ['10:30', 'ten thirty'],
    ['1/2', 'one half'],
    ['naïve café', 'naive cafe'],
    ['salt & pepper', 'salt and pepper'],
    ['— …', ''],
  ])('%s', (text, spoken) => expect(read(text)).toBe(spoken))
})

describe('other languages', () => {
  it.each([
    ['fr', '3,5 km', '3,5 kilomètres'],
    ['de', 'Am 12. März 1969', 'Am zwölften März 19 hundert 69'],
    ['de', '5.000 km', '5000 Kilometer'],
    ['es', '25 %', '25 por ciento'],
    ['it', '10–20 m', '10 a 20 metri'],
  ])('%s: %s', (language, text, spoken) => expect(read(text, language)).toBe(spoken))
})

describe('sentences', () => {
  it.each([
    ['Dr. Smith slept. Nobody saw it.', 2],
    ['He said "no." Then he left.', 2],
    ['It weighs 3.5 tons, e.g. more.', 1],
    ['Wait... what? Yes!', 2],
    ['Am 12. März war es kalt.', 1],
  ])('%s', (text, count) => expect(sentencesOf(text, tokensOf(text))).toHaveLength(count))
})
