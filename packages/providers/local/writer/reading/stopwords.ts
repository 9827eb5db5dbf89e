import type { Tongue } from './tongue.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that carry no subject of their own. */
const STOPWORDS: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  en: words(
    `a about above across after again against ago all almost along already also although always am among an and another any anyone are around as at away
    back be became because become becomes been before began begin behind being below beneath between both but by called came can cannot could did do does done
    down during each either else enough even ever every everyone everything far few first for from further gave get give go goes gone got had has have he her here
    herself him himself his how however if in inside instead into is it its itself just keep kept know known last later least less let like long look made make
    makes many may me might more most much must my near never next no none nor not nothing now of off often on once one only or other others our out over own
    perhaps put rather real same saw say says seem seems seen shall she should since so some someone something soon still such take takes than that the their them
    themselves then there these they thing things this those though three through thus time to today together told too took toward towards two under until up upon
    us use used uses very was way we well went were what when where whether which while who whole whom whose why will with within without word words would year
    years yet you your four five six seven eight nine ten half`,
  ),
  es: words(
    `a al algo algunos ante antes así aún aunque bajo bien cada casi como con contra cual cuando de del desde donde dos durante e el él ella ellas ellos en entre
    era eran es esa ese eso esos esta está están estas este esto estos fue fueron ha había han hasta hay la las le les lo los luego más me mi mientras mismo
    mucho muy nada ni no nos o otra otro para pero poco por porque primera primero que qué quien se sea según ser si sí siempre sin sobre solo sólo son su sus
    también tan tanto te tiene tienen toda todo todos tras tres tu un una uno unos y ya yo años año vez veces hoy`,
  ),
  fr: words(
    `à afin ainsi alors après au aucun aussi autre aux avant avec avoir beaucoup bien c car ce cela celle celui ces cet cette ceux chaque comme comment d dans de
    depuis des deux donc dont du elle elles en encore entre est et était étaient été être eux fait faire fois fut furent il ils j je jamais jusqu l la là le les
    leur leurs lorsque lui m mais me même moins n ne ni nos notre nous on ont or ou où par parce pas pendant peu peut plus pour pourquoi premier première presque
    puis qu quand que quel quelle qui quoi rien s sa sans se sera ses si son sont sous sur ta te toujours tous tout toute toutes très trois trop tu un une vers
    vous y ans année années aujourd hui`,
  ),
  de: words(
    `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bevor bin bis da dabei dadurch damit dann das dass dem den denn
    der des die dies diese diesem diesen dieser dieses doch dort drei du durch ein eine einem einen einer eines er erst erste ersten es etwas fast für ganz gegen
    haben hat hatte hatten hier hinter ich ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jeden jeder jedes jetzt kann kein keine können man mehr mein mit
    muss nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so sogar solche soll sondern über um und uns
    unser unter viel viele vom von vor war waren was weil weiter welche wenn wer werden wie wieder wir wird wo wurde wurden zu zum zur zwei zwischen jahr jahre
    jahren heute`,
  ),
  it: words(
    `a ad agli ai al alla alle allo anche ancora anni anno appena avanti aveva avevano c che chi ci come con contro cosa così cui d da dagli dai dal dalla dalle
    degli dei del della delle dello di dopo dove due durante e è ed era erano essere fa fino fra fu furono già gli ha hanno i il in io l la le lei lo loro lui ma
    mai me meno mentre mi molto ne nei nel nella nelle nello niente no noi non nostra nostro o ogni oggi oppure ora per perché però più po poi poco prima primo
    qualche quale quando quanto quasi quella quelle quelli quello questa queste questi questo qui se sei sempre senza si sia sono sopra sotto sta stata stato
    su sua sue sugli sui sul sulla suo suoi tra tre troppo tu tutta tutte tutti tutto un una uno verso volta volte`,
  ),
}

export const isStopword = (word: string, tongue: Tongue): boolean => STOPWORDS[tongue].has(word.toLowerCase())

/** The words of a text that carry its subject, lower-cased, in order; elided articles (`l'`, `dell'`) are taken off. */
export const contentWords = (text: string, tongue: Tongue): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [])
    .map((word) => (tongue === 'en' ? word.replace(/['’]s$/u, '') : word.replace(/^\p{L}{1,5}['’]/u, '')))
    .filter((word) => word.length > 2 && !STOPWORDS[tongue].has(word))
