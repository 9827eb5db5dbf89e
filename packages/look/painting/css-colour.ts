const channels = new Map<string, string>()

/** `#rrggbb` with an opacity, as CSS has it. */
export const cssColour = (colour: string, alpha: number): string => {
  const rgb = channels.get(colour) ?? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')
  channels.set(colour, rgb)
  return `rgba(${rgb}, ${alpha})`
}
