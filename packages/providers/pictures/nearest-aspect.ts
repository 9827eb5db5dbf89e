/** The aspect of a list that is nearest in shape. */
export const nearestAspect = (
  aspects: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
): string => {
  const off = (aspect: string): number => {
    const [across, down] = aspect.split(':').map(Number) as [number, number]
    return Math.abs(Math.log(across / down / (width / height)))
  }
  return aspects.reduce((best, aspect) => (off(aspect) < off(best) ? aspect : best))
}
