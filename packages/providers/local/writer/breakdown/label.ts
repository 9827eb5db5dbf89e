const MOST_WORDS = 8

const SUBORDINATE =
  /[,;:—–(]|\s(?:that|which|who|when|where|while|because|so that|until|but|que|quien|cuando|donde|porque|pero|qui|quand|où|parce|mais|dass|weil|wobei|che|quando|perché|ma)\s/iu

const DANGLING =
  /\s+(?:the|an?|of|in|on|at|to|for|by|with|from|and|or|as|so|into|than|around|between|through|over|under|before|after|more|about|no|larger|smaller|less|its|their|his|her|was|were|is|el|la|los|las|de|del|en|y|por|con|un|una|su|le|les|l|du|des|et|à|au|par|son|sa|der|die|das|dem|den|und|von|im|mit|ein|eine|il|lo|gli|di|e|per|nel|della|con)$/iu

const DANGLING_START =
  /^(?:in|by|on|at|since|until|from|to|and|then|but|early|late|around|about|en|el|desde|hasta|y|depuis|et|le|im|seit|und|am|nel|del|il|dal|e|only|later|came|comes|followed|kam|llegó|vint|arrivò)\s+(?=\S)/iu

/** Words that open a phrase: before one of them a clause may end early. */
const PHRASE =
  /^(?:of|in|on|at|to|for|by|with|from|and|or|as|into|than|around|between|through|over|under|before|after|en|por|con|entre|para|y|o|dans|sur|par|avec|pour|et|ou|von|im|mit|auf|aus|und|oder|für|nel|nella|per|tra|e)$/iu

/** So many words of a clause at most, ended before a phrase where it has to be cut; what stands after is left out whole. */
const firstWords = (clause: string, most: number): string => {
  const words = clause.split(' ')
  if (words.length <= most) return clause
  const end = words.slice(0, most + 1).findLastIndex((word, i) => i >= 2 && PHRASE.test(word))
  return words.slice(0, end === -1 ? most : end).join(' ')
}

/** A clause short enough for a graphic: up to its first subordinate clause, eight words at most, never ending on an article or preposition. */
export const shortLabel = (clause: string, mostWords = MOST_WORDS): string => {
  let text = clause
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.–—-]+/u, '')
    .replace(/["“”„«»]/gu, '')
  const cut = SUBORDINATE.exec(text)
  if (cut !== null && text.slice(0, cut.index).trim().split(' ').length >= 2) text = text.slice(0, cut.index)
  text = firstWords(text.trim(), mostWords).replace(/[\s.,;:!?–—-]+$/u, '')
  while (DANGLING.test(text)) text = text.replace(DANGLING, '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The label of what stands at an offset: its sentence without the date and the little words that led to it. */
export const labelAround = (text: string, from: number, to: number): string => {
  const start = Math.max(text.lastIndexOf('. ', from) + 1, text.lastIndexOf('; ', from) + 1, text.lastIndexOf('? ', from) + 1, 0)
  const stop = /[.;?!](?=\s|$)/u.exec(text.slice(to))
  const end = stop === null ? text.length : to + stop.index
  const before = text
    .slice(start, from)
    .replace(/[\s(]*(?:[\p{Ll}’']+\s+){0,1}$/u, ' ')
    .trim()
  const after = text
    .slice(to, end)
    .replace(/^[\s,):–—-]+/u, '')
    .trim()
  const rich = (part: string): boolean => part.split(/\s+/).length >= 3
  const opening = before === '' || !rich(before) || /^(?:In|On|By|Since|Around|About|En|El|Im|Am|Nel|Il|Le|Um|Hacia|Vers)$/u.test(before)
  const clause = opening && rich(after) ? after.replace(DANGLING_START, '') : before || after
  return shortLabel(clause)
}
