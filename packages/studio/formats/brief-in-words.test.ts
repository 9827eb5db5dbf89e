import { DocumentaryBrief } from '@reelwright/film/brief'
import { expect, test } from 'vitest'
import { keyOf } from '../canonical.js'
import { briefInWords } from './brief-in-words.js'

const brief = (more: object = {}): DocumentaryBrief =>
  DocumentaryBrief.parse({ format: 'documentary', topic: 'Lamps', duration: 60, ...more })
const key = (more: object = {}): string => keyOf(briefInWords(brief(more)))

test('what changes no word asks for the same words; what does asks for others', () => {
  for (const more of [
    { voice: 'documentary-female', quality: 'high', captions: 'beside' },
    { profile: 'production', models: { clip: 'fal:kling', clipSeconds: 5 } },
    { picture: { width: 1280, height: 720, rate: { num: 25, den: 1 } } },
  ])
    expect(key(more), JSON.stringify(more)).toBe(key())
  for (const more of [{ duration: 90 }, { tone: 'bold' }, { mood: 'hopeful' }, { language: 'de' }, { outline: 'First the wick.' }])
    expect(key(more), JSON.stringify(more)).not.toBe(key())
})
