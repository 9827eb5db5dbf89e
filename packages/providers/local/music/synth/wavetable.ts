export const TABLE = 2048

/** One turn of a wave of the given partials (amplitudes from the fundamental on), one sample longer so that reading needs no wrap. */
export const waveOf = (partials: readonly number[], phases = 0): Float32Array => {
  const out = new Float32Array(TABLE + 1)
  for (let i = 0; i <= TABLE; i += 1) {
    let sum = 0
    for (const [n, amplitude] of partials.entries()) sum += amplitude * Math.sin((2 * Math.PI * (n + 1) * i) / TABLE + phases * n * n)
    out[i] = sum
  }
  const power = Math.sqrt(out.reduce((sum, value) => sum + value * value, 0) / out.length)
  return out.map((value) => value / power / Math.SQRT2)
}

/** Partials falling by `slope`, none above `ceiling` hertz for a note of `fundamental`: nothing to fold back. */
export const partialsOf = (fundamental: number, slope: number, ceiling: number, most = 24): readonly number[] =>
  Array.from({ length: Math.max(1, Math.min(most, Math.floor(ceiling / fundamental))) }, (_, n) => {
    const near = Math.min(1, Math.max(0, (ceiling - (n + 1) * fundamental) / (0.5 * ceiling)))
    return (n + 1) ** -slope * (n === 0 ? 1 : near)
  })
