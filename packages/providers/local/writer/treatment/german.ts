import type { Lens, Prose } from './prose.js'

const lens = (name: string, things: string): Lens => ({ name, things, own: [] })

/** Frames use `{things}` in the nominative or accusative plural only, which are alike. */
export const GERMAN: Prose = {
  fillLens: 'Zu ergänzen: was man hier über {things} weiß, mit Quelle.',
  chapters: [
    {
      name: 'Ein erster Blick',
      fill: 'Zu ergänzen: das erste Bild, das man sehen soll, und die eine Tatsache, die das Publikum hält.',
      paragraphs: [
        [
          'Manche Themen scheinen so vertraut, dass wir sie nicht mehr ansehen.',
          'Dieses passt in einen Titel: „{Theme}“.',
          'Der Film beginnt dort, wo das Bild endet, das sich jeder davon macht.',
        ],
        [
          'Wir könnten mit der Antwort anfangen und wären bald fertig.',
          'Stattdessen beginnen wir mit dem, was jeder bemerken kann, und gehen von dort weiter.',
          'Eine gute Frage, in Ruhe gestellt, ist mehr wert als eine schnelle Auskunft.',
        ],
        [
          'Unterwegs wird es Lücken geben, und wir werden sie nicht übermalen.',
          'Wo eine Tatsache nötig ist, soll sie von jemandem kommen, der Bescheid weiß.',
          'Wo Zweifel besteht, gehört auch der Zweifel ins Bild.',
        ],
      ],
    },
    {
      name: 'Was es ist',
      fill: 'Zu ergänzen: eine einfache Definition, ein Beispiel und das häufigste Missverständnis.',
      paragraphs: [
        [
          'Wovon ist hier eigentlich die Rede?',
          'Es gibt die Sache selbst, und es gibt die Vorstellung, die man von ihr hat.',
          'Beide decken sich selten, und in dem Abstand dazwischen lebt diese Geschichte.',
        ],
        [
          'Eine Definition wäre der kürzeste Weg.',
          'Aber eine Definition sagt, wo etwas aufhört, und nicht, warum es uns angehen sollte.',
          'Besser, wir treten näher und sehen ein einziges Beispiel so lange an, bis es uns überrascht.',
        ],
        [
          'Jedes Fach hat seine eigenen Wörter, und sie bilden eine Art Landkarte.',
          'Schon ein Dutzend davon genügt, und das Gespräch von Fremden bekommt einen Sinn.',
        ],
      ],
    },
    {
      name: 'Wo es beginnt',
      fill: 'Zu ergänzen: das erste belegbare Datum, der Ort und das Dokument, das es belegt.',
      paragraphs: [
        [
          'Jede Geschichte hat eine erste Seite, doch selten ist es die, die man uns zeigt.',
          'Lange bevor es einen Namen gab, muss jemand etwas bemerkt haben.',
          'Dieser Augenblick ist meist verloren, und was uns erreicht, ist die zweite Erzählung oder die dritte.',
        ],
        [
          'Anfänge lassen sich schwer fotografieren.',
          'Sie sehen aus wie jeder andere Tag: dasselbe Wetter, dieselbe Arbeit, dieselben Stimmen im Nebenzimmer.',
          'Erst später zeigt jemand auf diesen Tag und sagt, dort habe es begonnen.',
        ],
        [
          'Wer einen Anfang sucht, folgt dem Papier.',
          'Briefe, Listen, Quittungen, eine Zeichnung, eine Zeile am Rand: Nichts davon wurde für uns gemacht, und darum darf man ihm ein wenig trauen.',
        ],
      ],
    },
    {
      name: 'Wie es sich wendete',
      kinds: ['history'],
      fill: 'Zu ergänzen: zwei oder drei Wendepunkte mit Datum, und wer dabei war.',
      paragraphs: [
        [
          'Geschichte fließt nicht wie ein Strom.',
          'Sie wartet, sie zögert, und dann biegt sie in wenigen Jahren um eine Ecke.',
          'Die Aufgabe ist, diese Ecken zu finden und zu fragen, wer dort gestanden hat.',
        ],
        [
          'Meist gibt ein Tag seine Gewohnheiten an den nächsten weiter.',
          'Dann gibt etwas nach: Ein Werkzeug wird besser, ein Gesetz ändert sich, ein Preis fällt, ein Sturm kommt.',
          'Hinterher wirkt die Wende sicher, doch wer sie erlebte, konnte es nicht wissen.',
        ],
        [
          'Auch der Weg, den niemand ging, verdient eine Minute.',
          'Auf jeden Plan, der gelang, kommt eine Schublade voll anderer, und manche davon waren besser.',
        ],
      ],
    },
    {
      name: 'Wie es funktioniert',
      kinds: ['how', 'why', 'thing', 'name'],
      fill: 'Zu ergänzen: der Mechanismus in drei Schritten, mit einer Zeichnung und einer Zahl.',
      paragraphs: [
        [
          'Nichts erklärt sich von selbst.',
          'Um eine Sache zu verstehen, nehmen wir sie auseinander, in Gedanken, wenn nicht auf dem Tisch.',
          'Ein Teil, dann das nächste, und zuletzt das Schwerste: wie sie zusammenhalten.',
        ],
        [
          'Beginnen wir mit dem, was hineingeht, und mit dem, was herauskommt.',
          'Dazwischen liegt ein Weg, den nur wenige je sehen.',
          'Dieser verborgene Weg ist der Kern der Sache, und die Kamera sollte dort so lange bleiben, wie sie kann.',
        ],
        ['Leicht hält man einen Namen für eine Erklärung.', 'Mit einem Namen kann man zeigen; mit einer Erklärung kann man voraussagen.'],
      ],
    },
    {
      name: 'Die Menschen',
      fill: 'Zu ergänzen: drei Menschen mit Namen, was jeder getan hat, und ein Satz in eigenen Worten.',
      paragraphs: [
        [
          'Hinter jedem Thema stehen Menschen, und die meisten ihrer Namen hat niemand aufgeschrieben.',
          'Jemand hat gezählt, jemand hat getragen, jemand ist wach geblieben.',
          'Ohne sie gäbe es nichts zu erzählen.',
        ],
        [
          'Ein paar Namen sind uns geblieben, und sie werfen lange Schatten.',
          'Die Versuchung ist groß, ihnen die ganze Geschichte zu überlassen.',
          'Doch sehen wir auf den Rand der Fotografie, wo die anderen stehen, halb abgewandt.',
        ],
        [
          'Nicht alle haben sich gefreut.',
          'Es gibt die Zweifelnden, es gibt jene, die etwas verloren haben, und jene, die niemand gefragt hat.',
        ],
      ],
    },
    {
      name: 'Was sich änderte',
      fill: 'Zu ergänzen: eine Zahl von vorher, eine von nachher, und wer sie gezählt hat.',
      paragraphs: [
        [
          'Veränderung kündigt sich selten an.',
          'Sie kommt als Bequemlichkeit, als Gerücht, als neue Linie auf der Karte.',
          'Und eines Tages ist das Alte eine Geschichte, die Großeltern erzählen.',
        ],
        [
          'Um eine Veränderung zu messen, legen wir zwei Bilder nebeneinander.',
          'Derselbe Blick, dieselbe Stunde, viele Jahre dazwischen.',
          'Was ist verschwunden, was ist hinzugekommen, und was hat sich nicht bewegen lassen?',
        ],
        ['Ein Teil davon lässt sich zählen.', 'Zahlen sind ehrlich, solange wir sagen, wer gezählt hat, wann und wozu.'],
      ],
    },
    {
      name: 'Was offen bleibt',
      fill: 'Zu ergänzen: eine Frage, über die Fachleute noch streiten, und die Belege beider Seiten.',
      paragraphs: [
        [
          'Und noch immer gibt es Fragen, die niemand geschlossen hat.',
          'Manche warten auf bessere Geräte, manche auf einen verlorenen Brief, manche nur auf den richtigen Menschen.',
          'Eine offene Frage ist kein Scheitern; sie ist der Ort, an dem die Arbeit weitergeht.',
        ],
        [
          'Was müssten wir sehen, um unsere Meinung zu ändern?',
          'Das ist eine gute Probe für jede Erzählung, und auch dieser bleibt sie nicht erspart.',
        ],
        [
          'Die Fachleute sind sich nicht einig, und das ist hörenswert.',
          'Was sie verbindet, überrascht vielleicht ebenso wie das, was sie trennt.',
        ],
      ],
    },
    {
      name: 'Das letzte Bild',
      fill: 'Zu ergänzen: das letzte Bild und der eine Satz, den man mit nach Hause nimmt.',
      paragraphs: [
        [
          'Wir haben mit einem Bild begonnen, das alle kennen.',
          'Vielleicht sieht es jetzt ein wenig anders aus.',
          'Das kann ein Film: eine Sache ins Licht drehen.',
        ],
        ['Der Titel hieß „{Theme}“, und das war erst der Anfang.', 'Der Rest wartet draußen auf alle, die hinsehen wollen.'],
        [
          'Das letzte Bild sollte so ruhig sein wie das erste.',
          'Derselbe Blick, eine andere Stunde, und irgendwo darin das, was wir sehen wollten.',
        ],
      ],
    },
  ],
  lenses: [
    lens('Die Orte', 'die Orte'),
    lens('Die Jahreszahlen', 'die Jahreszahlen'),
    lens('Die Wörter', 'die Wörter'),
    lens('Die Werkzeuge', 'die Werkzeuge'),
    lens('Die Zahlen', 'die Zahlen'),
    lens('Die Fehler', 'die Fehler'),
    lens('Die Bilder', 'die Bilder'),
    lens('Die Stimmen', 'die Stimmen'),
    lens('Die Zweifel', 'die Zweifel'),
    lens('Die Rivalen', 'die Rivalen'),
    lens('Die Kosten', 'die Kosten'),
    lens('Die Berufe', 'die Berufe'),
    lens('Die Gerüchte', 'die Gerüchte'),
    lens('Die Zeugen', 'die Zeugen'),
    lens('Die Reisen', 'die Reisen'),
    lens('Die Fragen', 'die Fragen der Kinder'),
    lens('Die Lücken', 'die Lücken im Archiv'),
    lens('Die Kopien', 'die Kopien'),
    lens('Die Regeln', 'die Regeln'),
    lens('Die Hände', 'die Hände bei der Arbeit'),
    lens('Die Karten', 'die Karten'),
    lens('Die Besuche', 'die Besuche'),
    lens('Die Irrwege', 'die Irrwege'),
    lens('Die Versprechen', 'die Versprechen'),
    lens('Die Briefe', 'die Briefe'),
    lens('Die Geräusche', 'die Geräusche'),
  ],
  frames: [
    [
      'Wer sich Zeit nimmt, kann durch {things} etwas lernen.',
      'Ein erster Blick auf {things} gibt einen Umriss, und ein zweiter verbessert ihn.',
      'Betrachtet man {things}, so ist das lauteste Detail selten das wichtigste.',
      'Wer {things} seit Jahren kennt, sieht etwas anderes als ein Gast.',
    ],
    [
      'Fragt man drei Menschen, was sie über {things} wissen, so hört man drei Geschichten.',
      'Wo sich die Berichte über {things} treffen, darf man anfangen zu glauben.',
      'Wo sie auseinandergehen, werden {things} erst recht spannend.',
      'Ein geduldiger Film stellt sie nebeneinander und lässt {things} dazwischen sprechen.',
    ],
    [
      'Nehmen wir für einen Augenblick an, wir hätten nur {things}.',
      'Wie viel vom Rest ließe sich allein durch {things} erschließen?',
      'Mehr, als man denkt, denn {things} sind nie ganz ohne Grund.',
      'Und doch fehlte ein Teil, denn {things} verraten nicht, was jemand gehofft hat.',
    ],
    [
      'Die Zeit behandelt {things} sehr ungleich.',
      'Mit Sorgfalt hat man {things} hier bewahrt und dort nur durch Vergessen.',
      'Wie {things} uns erreichen, ist nie eine gerechte Auswahl, und das sollte man sagen.',
      'Den Rest und damit auch {things} von damals müssen wir uns vorstellen, und es auch so nennen.',
    ],
    [
      'Es wäre ein Fehler, {things} nur von einer Seite zu sehen.',
      'Von oben scheinen {things} ein Muster zu bilden; aus der Nähe ist jeder Fall ein eigener.',
      'Beide Blicke auf {things} sind wahr, und keiner genügt.',
      'Die Kamera darf zwischen ihnen wandern und so {things} vor unseren Augen wachsen lassen.',
    ],
    [
      'Hier kann die Suche im Ernst beginnen, und sie gilt zuerst einer Frage: Was weiß man über {things}?',
      'Es wird eine Bibliothek geben, die {things} kennt, und darin einen Menschen, der auf die Frage gewartet hat.',
      'Es wird eine Familie geben, in der man über {things} erzählt, und eine Schachtel unter einem Bett.',
      'Was sich über {things} beweisen lässt, kommt in den Film, und was nur geglaubt wird, bekommt ein Schild.',
    ],
    [
      'Am Ende führen uns {things} zu der Frage zurück, mit der wir aufgebrochen sind.',
      'Gelöst ist sie nicht, aber wer {things} gesehen hat, kann genauer fragen.',
      'Das ist schon ein Gewinn, und wir verdanken ihn allen, die {things} bewahrt haben.',
      'Wir verlassen {things} fürs Erste, mit dem Gefühl, dass dort etwas ungesagt geblieben ist.',
    ],
  ],
}
