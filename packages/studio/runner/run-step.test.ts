import { fail, refuse } from '@reelwright/film/fault'
import { expect, test } from 'vitest'
import { notAskedAgain } from '../ledger/without-promise.js'
import { mayPass } from './run-step.js'

test('a failure is tried again a few times; one that a person has to mend is not; a database that was away never counts', () => {
  const failed = fail('SEGMENT_FAILED', 'A segment could not be rendered.')
  expect([1, 3, 4].map((attempts) => mayPass(failed, { attempts }))).toEqual([true, true, false])
  expect(mayPass(refuse('TOPIC_MISSING', 'Name a topic.'), { attempts: 1 })).toBe(false)
  expect(mayPass(fail('DATABASE_GONE', 'The database stopped answering.'), { attempts: 9 })).toBe(true)
})

test('a vendor that was asked for the last time is not said to be asked again', () => {
  expect(notAskedAgain('It answered with 429; it is asked again later.', 4)).toBe(
    'It answered with 429. It was asked 4 times; let the film go on when it answers again.',
  )
  expect(notAskedAgain('Change what is asked for.', 4)).toBe('Change what is asked for.')
})
