import type { Tongue } from '../reading/tongue.js'

/** How outlines are spoken in a tongue: `{it}` is what the outline says, `{topic}` the film's topic as it stands, lists of names are joined by `and`. */
export type OutlinePhrases = {
  readonly opening: readonly string[]
  readonly parts: string
  readonly bridges: readonly string[]
  readonly fragments: readonly string[]
  readonly dated: readonly string[]
  readonly closing: readonly string[]
  readonly and: string
  /** Finds a finite verb: a point that has one is a sentence already. */
  readonly verb: RegExp
}

export const OUTLINE_PHRASES: Readonly<Record<Tongue, OutlinePhrases>> = {
  en: {
    opening: ['This is a film about {topic}.'],
    parts: 'It has {count} parts: {names}.',
    bridges: [
      'That brings us to the next part of the story: {it}.',
      'From here the story turns to its next chapter: {it}.',
      'And so to another part of it: {it}.',
      'There is a further chapter to tell: {it}.',
      'Which leads to what comes next: {it}.',
    ],
    fragments: [
      'There is {it}.',
      'Then there is {it}.',
      'Consider {it}.',
      'Another piece of the story: {it}.',
      'To this belongs {it}.',
      'Next comes {it}.',
    ],
    dated: ['{when}: {it}.', 'Then comes {when}: {it}.', 'The next date is {when}: {it}.'],
    closing: [
      'We began with {first}, and we end with {last}.',
      'Between the two lies the whole of this story.',
      'That is the road we have followed.',
    ],
    and: 'and',
    verb: /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|\p{Ll}{3,}(?:ed|es)|began|begins?|became|becomes?|came|comes?|built|brought|brings?|saw|sees?|went|goes|gave|gives?|took|takes?|made|makes?|kept|keeps?|stood|stands?|burn(?:s|t)|shone|shines?|fell|falls?|rose|rises?|left|leaves?|found|finds?|wrote|writes?|won|lost|led|leads?|held|holds?|shows?|means?|needs?|lies|lay|sank|struck|grew|knew|thought|fought|sent|spent|told|turns?|works?|lit|swept|burned|warns?|guides?|remains?)\b/u,
  },
  es: {
    opening: ['Esta película trata de un tema: {topic}.'],
    parts: 'Tiene {count} partes: {names}.',
    bridges: [
      'Así llegamos a la siguiente parte de la historia: {it}.',
      'Desde aquí la historia pasa a otro capítulo: {it}.',
      'Queda otro capítulo por contar: {it}.',
      'Y eso nos lleva a lo que sigue: {it}.',
    ],
    fragments: [
      'Está también esto: {it}.',
      'Hay que recordar lo siguiente: {it}.',
      'A esta parte pertenece algo más: {it}.',
      'Después viene otra pieza: {it}.',
    ],
    dated: ['{when}: {it}.', 'Luego llega otra fecha, {when}: {it}.', 'La fecha siguiente es {when}: {it}.'],
    closing: [
      'Empezamos con {first} y terminamos con {last}.',
      'Entre ambos puntos está toda esta historia.',
      'Ese es el camino que hemos seguido.',
    ],
    and: 'y',
    verb: /(?<!\p{L})(?:es|son|era|eran|fue|fueron|ha|han|había|hay|está|están|tiene|tienen|puede|pueden|se|\p{Ll}{2,}(?:ó|aron|ieron|aba|aban|ía|ían|ará|erá|irá)|llega|sigue|queda|arde|guía|brilla|nace|muere|empieza|termina)(?!\p{L})/u,
  },
  fr: {
    opening: ['Ce film a un sujet : {topic}.'],
    parts: 'Il compte {count} parties : {names}.',
    bridges: [
      'Nous voici à la partie suivante de cette histoire : {it}.',
      'De là, le récit passe à un autre chapitre : {it}.',
      'Il reste un autre chapitre à raconter : {it}.',
      'Ce qui nous mène à la suite : {it}.',
    ],
    fragments: [
      'Il y a aussi ceci : {it}.',
      'Retenons ce point : {it}.',
      'À cette partie appartient encore ceci : {it}.',
      'Vient ensuite une autre pièce : {it}.',
    ],
    dated: ['{when} : {it}.', 'Puis vient une autre date, {when} : {it}.', 'La date suivante est {when} : {it}.'],
    closing: [
      'Nous avons commencé par {first}, et nous finissons par {last}.',
      'Entre les deux tient toute cette histoire.',
      'Voilà le chemin que nous avons suivi.',
    ],
    and: 'et',
    verb: /(?<!\p{L})(?:est|sont|était|étaient|fut|furent|a|ont|avait|avaient|sera|peut|peuvent|se|s’|s'|\p{Ll}{2,}(?:ait|aient|èrent|irent)|devient|devint|vient|vint|brûle|guide|reste|naît|commence|construit|finit|montre)(?!\p{L})/u,
  },
  de: {
    opening: ['Das Thema dieses Films lautet: {topic}.'],
    parts: 'Er hat {count} Teile: {names}.',
    bridges: [
      'Damit kommen wir zum nächsten Teil der Geschichte: {it}.',
      'Von hier führt die Erzählung zu einem weiteren Kapitel: {it}.',
      'Ein anderes Kapitel bleibt zu erzählen: {it}.',
      'Und das führt zu dem, was folgt: {it}.',
    ],
    fragments: [
      'Dazu gehört auch dies: {it}.',
      'Festzuhalten ist: {it}.',
      'Zu diesem Teil gehört noch etwas: {it}.',
      'Als Nächstes kommt: {it}.',
    ],
    dated: ['{when}: {it}.', 'Dann kommt ein weiteres Datum, {when}: {it}.', 'Das nächste Datum ist {when}: {it}.'],
    closing: [
      'Am Anfang stand: {first}; am Ende steht: {last}.',
      'Dazwischen liegt diese ganze Geschichte.',
      'Das ist der Weg, dem wir gefolgt sind.',
    ],
    and: 'und',
    verb: /(?<!\p{L})(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|muss|soll|\p{Ll}{3,}(?:te|ten)|kam|kamen|ging|gingen|stand|standen|brannte|gab|gibt|blieb|bleibt|führt|steht|liegt|beginnt|begann|zeigt|baut|schrieb|fiel|sank)(?!\p{L})/u,
  },
  it: {
    opening: ['Questo film ha un tema: {topic}.'],
    parts: 'È fatto di {count} parti: {names}.',
    bridges: [
      'Arriviamo così alla parte successiva della storia: {it}.',
      'Da qui il racconto passa a un altro capitolo: {it}.',
      'Resta un altro capitolo da raccontare: {it}.',
      'E questo ci porta a ciò che segue: {it}.',
    ],
    fragments: [
      'C’è anche questo: {it}.',
      'Va ricordato un altro punto: {it}.',
      'A questa parte appartiene ancora qualcosa: {it}.',
      'Poi viene un altro tassello: {it}.',
    ],
    dated: ['{when}: {it}.', 'Poi arriva un’altra data, {when}: {it}.', 'La data successiva è {when}: {it}.'],
    closing: [
      'Abbiamo cominciato con {first} e finiamo con {last}.',
      'In mezzo sta tutta questa storia.',
      'È la strada che abbiamo seguito.',
    ],
    and: 'e',
    verb: /(?<!\p{L})(?:è|sono|era|erano|fu|furono|ha|hanno|aveva|avevano|sarà|può|possono|si|\p{Ll}{2,}(?:ò|arono|irono|erono|ava|avano|iva|ivano)|diventa|divenne|viene|venne|arde|guida|resta|nasce|comincia|finisce|mostra|nacque)(?!\p{L})/u,
  },
}

/** Small counts in words, as they are spoken. */
export const COUNTS: Readonly<Record<Tongue, readonly string[]>> = {
  en: 'two three four five six seven eight nine ten'.split(' '),
  es: 'dos tres cuatro cinco seis siete ocho nueve diez'.split(' '),
  fr: 'deux trois quatre cinq six sept huit neuf dix'.split(' '),
  de: 'zwei drei vier fünf sechs sieben acht neun zehn'.split(' '),
  it: 'due tre quattro cinque sei sette otto nove dieci'.split(' '),
}
