import type { TimelineView } from '@reelwright/contract/timeline'
import type { Edit } from '@reelwright/film/edits/edit'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { expect, test, vi } from 'vitest'
import { Refusal } from '../../api/problem.js'
import { type Door, type Job, openEditQueue, shownTimeline } from './edit-queue.js'

const clip = (id: string, frames: number) => ({
  type: 'clip',
  id,
  name: id,
  sceneId: null,
  frames,
  head: 0,
  tail: 0,
  source: { kind: 'graphic', graphic: { kind: 'title', params: {} } },
})
const filmOf = (...frames: number[]): Timeline =>
  ({
    schema: 'timeline/1',
    title: 'x',
    language: 'en',
    rate: { num: 24, den: 1 },
    tracks: [{ id: 'video', kind: 'video', name: 'Video', items: frames.map((each, n) => clip(`c${n}`, each)) }],
    markers: [],
  }) as never as Timeline
const viewOf = (number: number, timeline: Timeline): TimelineView => ({ revision: `${number}.abc`, timeline }) as never
const trim = (clipId: string, frames: number): Job => ({ kind: 'edit', edits: [{ kind: 'trim', clipId, edge: 'tail', frames } as Edit] })
const lengths = (timeline: Timeline | undefined) => timeline?.tracks[0]?.items.map((item) => (item.type === 'clip' ? item.frames : 0))
const refusal = (code: string, status = 409) => new Refusal({ type: '', title: code, status, code })

const open = (send: Door['send'], read: Door['read'] = async () => viewOf(9, filmOf(50))) => {
  const door = { send, read, refused: vi.fn(), merged: vi.fn(), nothing: vi.fn(), wait: async () => {} }
  const queue = openEditQueue(door)
  queue.know(viewOf(0, filmOf(100, 80)))
  return { queue, door }
}
const idle = (queue: ReturnType<typeof open>['queue']) => vi.waitFor(() => expect(queue.state().jobs).toEqual([]))

test('an edit is seen before it is answered, and edits go out one after another', async () => {
  const revisions: string[] = []
  const { queue } = open(async (_, revision) => {
    revisions.push(revision)
    return viewOf(revisions.length, filmOf(...(revisions.length === 1 ? [90, 80] : [90, 75])))
  })
  queue.push(trim('c0', 10))
  queue.push(trim('c1', 5))
  expect(lengths(shownTimeline(queue.state()))).toEqual([90, 75])
  await idle(queue)
  expect(revisions).toEqual(['0.abc', '1.abc'])
  expect(lengths(shownTimeline(queue.state()))).toEqual([90, 75])
})

test('what is refused springs back and is told', async () => {
  const { queue, door } = open(async () => Promise.reject(refusal('EDIT_REFUSED', 400)))
  queue.push(trim('c0', 10))
  await idle(queue)
  expect(lengths(shownTimeline(queue.state()))).toEqual([100, 80])
  expect(door.refused).toHaveBeenCalledOnce()
})

test('a film that changed meanwhile is read again; what still fits is sent again, the rest is told', async () => {
  const sent: string[] = []
  const { queue, door } = open(async (_, revision) => {
    sent.push(revision)
    if (revision === '0.abc') throw refusal('TIMELINE_STALE')
    return viewOf(10, filmOf(40))
  })
  queue.push(trim('c0', 10))
  queue.push(trim('c1', 5))
  await idle(queue)
  expect(sent).toEqual(['0.abc', '9.abc'])
  expect(lengths(shownTimeline(queue.state()))).toEqual([40])
  expect(door.merged.mock.calls[0]).toMatchObject([[{ edit: { clipId: 'c1' } }], 0])
})

test('without a connection an edit is kept and sent when there is one', async () => {
  let away = 2
  const { queue, door } = open(async () => {
    if (away-- > 0) throw refusal('STUDIO_UNREACHABLE', 0)
    return viewOf(1, filmOf(90, 80))
  })
  queue.push(trim('c0', 10))
  await idle(queue)
  expect(door.refused).not.toHaveBeenCalled()
  expect(queue.state()).toMatchObject({ offline: false })
  expect(lengths(shownTimeline(queue.state()))).toEqual([90, 80])
})

test('more steps back than there are are not asked of the studio, and told', async () => {
  const sent: string[] = []
  const { queue, door } = open(async ({ kind }) => {
    sent.push(kind)
    return { ...viewOf(sent.length, filmOf(100, 80)), canUndo: kind === 'edit' }
  })
  queue.push(trim('c0', 10))
  queue.push({ kind: 'undo' })
  queue.push({ kind: 'undo' })
  queue.push({ kind: 'undo' })
  await idle(queue)
  expect(sent).toEqual(['edit', 'undo'])
  expect(door.nothing.mock.calls).toEqual([['undo'], ['undo']])
  expect(door.refused).not.toHaveBeenCalled()
})
