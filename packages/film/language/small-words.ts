/** Words that lean on the next one: no line should end on them. Articles, prepositions, conjunctions, possessives. */
const LEANING: Record<string, string> = {
  en: 'a an the of to in on at by for from with into onto over under about after before between through during without within upon and or but nor so yet as than that which who whose is are was were be been has have had will would can could may might must shall should not no my your his her its our their this these those very mr mrs dr st',
  es: 'el la los las un una unos unas de del al a en con por para sin sobre entre hasta desde y e o u ni que se su sus mi mis tu tus lo le les es son era muy más no como',
  fr: "le la les l' un une des du de d' à au aux en dans par pour sans sous sur avec entre et ou ni mais que qu' qui ne n' se s' ce cet cette ces son sa ses leur leurs mon ma mes est sont très plus comme",
  de: 'der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur in im an am auf aus bei mit nach für über unter durch um vor seit dass als wie sein seine ihr ihre sich nicht ist sind war sehr',
  it: 'il lo la i gli le un uno una di del della dei delle dello a al alla ai alle da dal dalla in nel nella con su sul sulla per tra fra e ed o ma che non si suo sua suoi sue è sono era come più',
}

/** Words that open a new thought inside a sentence: a line may well begin with them. */
const OPENING: Record<string, string> = {
  en: 'and but or because when where while which who that if although until since so as for with from in at on by to through after before between into',
  es: 'y pero o porque cuando donde mientras que quien si aunque hasta desde como con para por en de sobre entre',
  fr: 'et mais ou parce quand où tandis que qui si bien jusque depuis comme avec pour par dans en sur entre de',
  de: 'und aber oder weil wenn wo während der die das dass ob obwohl bis seit als wie mit für von in auf über zwischen',
  it: 'e ma o perché quando dove mentre che chi se benché fino da come con per in su tra di',
}

const sets = (words: Record<string, string>): Record<string, ReadonlySet<string>> =>
  Object.fromEntries(Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))]))

const leaning = sets(LEANING)
const opening = sets(OPENING)
const NONE: ReadonlySet<string> = new Set()

/** The words of a language by its BCP 47 tag; a language without a list has none. */
export const smallWords = (
  language: string,
): {
  readonly leaning: ReadonlySet<string>
  readonly opening: ReadonlySet<string>
} => {
  const base = language.toLowerCase().split('-')[0]!
  return { leaning: leaning[base] ?? NONE, opening: opening[base] ?? NONE }
}
