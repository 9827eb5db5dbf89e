/** Lengths of a model's clips that are asked for: those up to the setting, and its shortest where all are longer. */
export const lengthsAskedFor = (lengths: readonly number[], most: number): readonly number[] => {
  const fitting = lengths.filter((length) => length <= most)
  return fitting.length > 0 ? fitting : [Math.min(...lengths)]
}
