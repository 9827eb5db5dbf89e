import { expect, test } from 'vitest'
import { sweep } from './sweep.js'

test('its edge begins and ends outside the frame, and is never narrower than half of it', () => {
  const edges = [0, 0.25, 0.5, 0.75, 1].map((t) => sweep.at(t).wiped!)
  expect(edges[0]!.at + edges[0]!.soft).toBeCloseTo(0, 12)
  expect(edges.at(-1)!.at - edges.at(-1)!.soft).toBeCloseTo(1, 12)
  for (const { soft } of edges) expect(2 * soft).toBeGreaterThan(0.5)
  for (const [n, { at }] of edges.entries()) if (n > 0) expect(at).toBeGreaterThan(edges[n - 1]!.at)
})
