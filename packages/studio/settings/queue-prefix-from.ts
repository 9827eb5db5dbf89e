import { refuse } from '@reelwright/film/fault'
import type { Environment } from './read-setting.js'

/** What a studio's keys in Redis are to begin with, where that is said. @throws SETTING_INVALID */
export const queuePrefixFrom = (environment: Environment): string | undefined => {
  const word = environment.QUEUE_PREFIX
  if (!word) return undefined
  if (!/^[\w-]{1,64}$/.test(word))
    throw refuse('SETTING_INVALID', `QUEUE_PREFIX is "${word}"; it has to be a word of at most 64 letters, digits, "-" and "_".`, {
      field: 'QUEUE_PREFIX',
      limit: 'letters, digits, - and _, at most 64',
      given: word,
    })
  return word
}
