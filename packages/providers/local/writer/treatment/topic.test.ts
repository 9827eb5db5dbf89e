import { expect, test } from 'vitest'
import { readTopic } from './topic.js'

test.each([
  ['The history of the lighthouse', 'history', 'the history of the lighthouse', 'the lighthouse'],
  ['The History of the Lighthouse', 'history', 'the history of the lighthouse', 'the lighthouse'],
  ['A short history of coffee', 'history', 'a short history of coffee', 'coffee'],
  ['The rise and fall of the Roman Empire', 'history', 'the rise and fall of the Roman Empire', 'the Roman Empire'],
  ['How black holes work', 'how', 'how black holes work', 'black holes'],
  ['How does a lighthouse work?', 'how', 'how a lighthouse works', 'a lighthouse'],
  ['How lighthouses were built', 'how', 'how lighthouses were built', 'lighthouses'],
  ['Why did the Roman Empire fall?', 'why', 'why the Roman Empire fell', 'the Roman Empire'],
  ['Why the Roman Empire fell', 'why', 'why the Roman Empire fell', 'the Roman Empire'],
  ['Why is the sky blue?', 'why', 'why the sky is blue', 'the sky'],
  ['Why do cats purr?', 'why', 'why cats purr', 'cats'],
  ['Why can we not remember being babies?', 'why', 'the question “Why can we not remember being babies?”', 'all this'],
  ['What is time?', 'thing', 'the question “What is time?”', 'all this'],
  ['Black holes', 'thing', 'black holes', 'black holes'],
  ['Lighthouses', 'thing', 'lighthouses', 'lighthouses'],
  ['Marie Curie', 'name', 'Marie Curie', 'Marie Curie'],
  ['Ludwig van Beethoven', 'name', 'Ludwig van Beethoven', 'Ludwig van Beethoven'],
  ['The Deep Sea', 'thing', 'the deep sea', 'the deep sea'],
] as const)('%s', (raw, kind, theme, subject) => {
  expect(readTopic(raw, 'en')).toEqual({ kind, theme, subject })
})
