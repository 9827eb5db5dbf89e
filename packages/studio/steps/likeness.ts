import type { Grey } from '@reelwright/media/video/look-at-film'

/** Steps of luma under which a picture has nothing that could be compared. */
const FLAT = 3

/** How alike two pictures of one size are whatever their exposure, −1 to 1: the correlation of their luma; 1 where either is flat. */
export const likeness = (a: Grey, b: Grey): number => {
  const count = Math.max(1, Math.min(a.luma.length, b.luma.length))
  let [sumA, sumB, squareA, squareB, both] = [0, 0, 0, 0, 0]
  for (let i = 0; i < count; i += 1) {
    const [x, y] = [a.luma[i] ?? 0, b.luma[i] ?? 0]
    sumA += x
    sumB += y
    squareA += x * x
    squareB += y * y
    both += x * y
  }
  const spread = (sum: number, square: number): number => Math.sqrt(Math.max(0, square / count - (sum / count) ** 2))
  const [spreadA, spreadB] = [spread(sumA, squareA), spread(sumB, squareB)]
  if (spreadA < FLAT || spreadB < FLAT) return 1
  return (both / count - (sumA / count) * (sumB / count)) / (spreadA * spreadB)
}
