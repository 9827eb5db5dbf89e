/** A text no longer than the limit, cut at a word and ended by an ellipsis. */
export const cutTo = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const room = text.slice(0, limit - 1)
  const at = room.search(/\s\S*$/u)
  return `${(at > limit / 2 ? room.slice(0, at) : room).replace(/[\s,;:–—-]+$/u, '')}…`
}
