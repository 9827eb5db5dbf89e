import type { Tongue } from './tongue.js'

/** A person whom the text introduces, with the words that say who they are. */
export type FoundPerson = { readonly name: string; readonly role: string; readonly from: number }

const FULL_NAME =
  "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:\\p{Lu}\\.|de|del|della|di|da|von|van|der|den|la|le|du|al|\\p{Lu}[\\p{L}’'-]+))*\\s+\\p{Lu}[\\p{L}’'-]+"

const ROLES: Readonly<Record<Tongue, string>> = {
  en: 'astronomers?|physicists?|engineers?|clergym[ae]n|mathematicians?|chemists?|biologists?|architects?|inventors?|explorers?|sailors?|captain|keepers?|historians?|writers?|poets?|painters?|artists?|composers?|philosophers?|emperor|king|queen|president|general|doctor|nurse|scientists?|astrophysicists?|geologists?|naturalists?|teacher|merchant|navigator|director|minister|journalist|photographer|pilot|farmer|builder|designer|economist|lawyer|rector|student|researcher|theorist|optician|glassmaker',
  es: 'astrónom[oa]|físic[oa]|ingenier[oa]|clérigo|matemátic[oa]|químic[oa]|biólog[oa]|arquitect[oa]|inventora?|exploradora?|marin[oa]|capitán|farer[oa]|historiadora?|escritora?|poeta|pintora?|artista|filósof[oa]|emperador|rey|reina|presidente|general|médic[oa]|científic[oa]|maestr[oa]|navegante|periodista',
  fr: 'astronome|physicien(?:ne)?|ingénieure?|pasteur|mathématicien(?:ne)?|chimiste|biologiste|architecte|inventeur|inventrice|explorateur|exploratrice|marin|capitaine|gardien(?:ne)?|historien(?:ne)?|écrivaine?|poète|peintre|artiste|philosophe|empereur|roi|reine|président|général|médecin|savante?|navigateur|journaliste',
  de: 'Astronom(?:in)?|Physiker(?:in)?|Ingenieur(?:in)?|Geistlicher?|Mathematiker(?:in)?|Chemiker(?:in)?|Biologe|Biologin|Architekt(?:in)?|Erfinder(?:in)?|Entdecker(?:in)?|Seemann|Kapitän(?:in)?|Leuchtturmwärter|Historiker(?:in)?|Schriftsteller(?:in)?|Dichter(?:in)?|Maler(?:in)?|Künstler(?:in)?|Philosoph(?:in)?|Kaiser(?:in)?|König(?:in)?|Präsident(?:in)?|General|Arzt|Ärztin|Forscher(?:in)?|Astrophysiker(?:in)?',
  it: 'astronom[oa]|fisic[oa]|ingegnere|chierico|matematic[oa]|chimic[oa]|biolog[oa]|architett[oa]|inventore|inventrice|esploratore|esploratrice|marinaio|capitano|guardiano|storic[oa]|scrittore|scrittrice|poeta|pittore|pittrice|artista|filosof[oa]|imperatore|re|regina|presidente|generale|medico|scienziat[oa]|navigatore|giornalista',
}

const ARTICLE = /^(?:the|an?|el|la|los|las|una?|l[’']|le|les|une?|der|die|das|eine?n?|il|lo|gli|i|un[’'])\s*/iu

const shown = (role: string): string => {
  const bare = role
    .trim()
    .replace(ARTICLE, '')
    .replace(/[,\s]+$/u, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

/** People introduced by name and office: "the clergyman John Michell", "John Smeaton, a civil engineer". One entry a name. */
export const extractPeople = (text: string, tongue: Tongue): FoundPerson[] => {
  const roles = ROLES[tongue]
  const adjectives = '(?:[\\p{L}-]+\\s+){0,2}?'
  const found: FoundPerson[] = []
  const add = (name: string, role: string, from: number): void => {
    if (role.split(/\s+/).length <= 7 && found.every((person) => person.name !== name)) found.push({ name, role: shown(role), from })
  }
  const after = new RegExp(
    `(${FULL_NAME}),\\s+((?:(?:the|an?|el|la|una?|le|une?|l[’']|der|die|eine?|il|lo|un[’'])\\s?)?${adjectives}(?:${roles})(?:\\s+(?:of|from|in|at|de|du|des|aus|von|di|del|della|d[’'])\\s*[\\p{L}’'-]+){0,2})(?=[,.;:])`,
    'gu',
  )
  const before = new RegExp(
    `(?<![\\p{L}])((?:(?:the|an?|el|la|una?|le|une?|der|die|ein|eine|il|lo|his|her|another)\\s|l[’']|un[’'])?(?:[\\p{L}-]+\\s+)?(?:${roles})(?:\\s+(?:and|y|et|und|e)\\s+(?:${roles}))?)\\s+(?:called\\s+|named\\s+|llamad[oa]\\s+|nommée?\\s+|namens\\s+|di nome\\s+)?(${FULL_NAME})`,
    'gu',
  )
  for (const match of text.matchAll(after)) add(match[1]!, match[2]!, match.index)
  for (const match of text.matchAll(before)) {
    const role = match[1]!.replace(/^(?:in|by|from|when|and|to|that|with|of|en|por|par|von|da|di|dem|den)\s+/iu, '')
    add(match[2]!, role, match.index)
  }
  return found.sort((a, b) => a.from - b.from)
}
