import type { QueueName } from '@reelwright/studio/queue/bell'

/** Steps of one kind in one film, in the order in which kinds follow each other: `rank` 0 before 1 before 2. */
export type Work = { readonly queue: QueueName; readonly rank: number; readonly count: number; readonly milliseconds: number }
export type Widths = Readonly<Record<QueueName, number>>

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Equal steps come in whole rounds; of unequal ones only the sum is known to be needed. */
const rounds = (works: readonly Work[], width: number): number => {
  const lengths = new Set(works.map(({ milliseconds }) => milliseconds))
  const total = sum(works.map(({ count, milliseconds }) => count * milliseconds)) / width
  const [length] = lengths
  return lengths.size === 1 && length !== undefined ? Math.ceil(sum(works.map(({ count }) => count)) / width) * length : total
}

/** Milliseconds that a film's ranks with `takesPart` need if it has all lanes to itself: each rank as long as its busiest queue, one after the other. */
const chain = (film: readonly Work[], widths: Widths, takesPart: (rank: number) => boolean): number => {
  const ranks = [...new Set(film.map(({ rank }) => rank))].filter(takesPart)
  const needs = (rank: number, queue: QueueName): number =>
    rounds(
      film.filter((work) => work.rank === rank && work.queue === queue),
      widths[queue],
    )
  return sum(ranks.map((rank) => Math.max(...film.filter((work) => work.rank === rank).map(({ queue }) => needs(rank, queue)))))
}

/**
 * Milliseconds below which no schedule can make these films: what each of them needs by itself, and for each queue the wait
 * for its first step, its work on all its lanes, and what comes after its last. A film's ranks wait for each other whole:
 * nothing is broken down before it is written, and no clip is bought before all pictures were seen and approved.
 */
export const lowerBound = (films: readonly (readonly Work[])[], widths: Widths): number => {
  const queues = [...new Set(films.flatMap((film) => film.map(({ queue }) => queue)))]
  const busy = queues.map((queue) => {
    const mine = films.map((film) => film.filter((work) => work.queue === queue))
    const its = films.filter((_, i) => mine[i]?.length)
    const before = Math.min(
      ...its.map((film) =>
        chain(film, widths, (rank) => rank < Math.min(...film.filter((work) => work.queue === queue).map((work) => work.rank))),
      ),
    )
    const after = Math.min(
      ...its.map((film) =>
        chain(film, widths, (rank) => rank > Math.max(...film.filter((work) => work.queue === queue).map((work) => work.rank))),
      ),
    )
    return before + rounds(mine.flat(), widths[queue]) + after
  })
  return Math.max(...busy, ...films.map((film) => chain(film, widths, () => true)))
}
