import { expect, test } from 'vitest'
import { openCrew } from './crew.js'
import type { Job } from './job.js'

test('threads that cannot load what they run fail every segment, the ones that come later too', async () => {
  const crew = openCrew(4, new URL('./there-is-no-such-module.js', import.meta.url))
  const encode = (): Promise<void> => crew.encode({} as Job)
  const first = await Promise.allSettled([encode(), encode(), encode(), encode()])
  const later = await Promise.allSettled([encode(), encode()])
  for (const end of [...first, ...later]) expect(end).toMatchObject({ status: 'rejected', reason: { code: 'WORKER_DIED' } })
  await crew.close()
})
