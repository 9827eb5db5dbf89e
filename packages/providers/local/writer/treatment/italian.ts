import type { Lens, Prose } from './prose.js'

const lens = (name: string, things: string): Lens => ({ name, things, own: [] })

/** Frames keep `{things}` away from "di", "a", "da", "in" and "su", which would melt into its article. */
export const ITALIAN: Prose = {
  fillLens: 'Da completare: che cosa si sa, con una fonte, quando si cercano {things}.',
  chapters: [
    {
      name: 'Un primo sguardo',
      fill: 'Da completare: la prima immagine che il pubblico deve vedere e il fatto che lo farà restare.',
      paragraphs: [
        [
          'Ci sono temi che sembrano così noti che smettiamo di guardarli.',
          'Questo sta in un titolo: «{Theme}».',
          'Il film comincia dove finisce l’immagine che tutti ne hanno.',
        ],
        [
          'Potremmo partire dalla risposta, e avremmo finito presto.',
          'Preferiamo partire da ciò che chiunque può osservare, e andare avanti da lì.',
          'Una buona domanda, fatta con calma, vale più di una risposta veloce.',
        ],
        [
          'Lungo la strada ci saranno dei vuoti, e non li copriremo con la vernice.',
          'Dove serve un fatto, deve darlo qualcuno che lo conosce.',
          'Dove c’è un dubbio, anche il dubbio fa parte del quadro.',
        ],
      ],
    },
    {
      name: 'Che cos’è',
      fill: 'Da completare: una definizione semplice, un esempio e l’equivoco più comune.',
      paragraphs: [
        [
          'Di che cosa parliamo, esattamente?',
          'C’è la cosa in sé, e c’è l’idea che la gente se ne fa.',
          'Le due coincidono di rado, e nella distanza che le separa vive questa storia.',
        ],
        [
          'Una definizione sarebbe la strada più breve.',
          'Ma una definizione dice dove una cosa finisce, non perché dovrebbe importarci.',
          'Meglio avvicinarsi, e guardare un solo esempio finché non ci sorprende.',
        ],
        [
          'Ogni mestiere ha le sue parole, e quelle parole sono una specie di mappa.',
          'Basta impararne una dozzina, e la conversazione di due sconosciuti acquista un senso.',
        ],
      ],
    },
    {
      name: 'Dove comincia',
      fill: 'Da completare: la prima data che si può provare, il luogo e il documento che la prova.',
      paragraphs: [
        [
          'Ogni storia ha una prima pagina, ma raramente è quella che ci mostrano.',
          'Molto prima che ci fosse un nome, qualcuno deve essersi accorto di qualcosa.',
          'Quel momento di solito è perduto, e ciò che ci arriva è il secondo racconto, o il terzo.',
        ],
        [
          'Gli inizi sono difficili da fotografare.',
          'Sembrano un giorno qualunque: lo stesso tempo, lo stesso lavoro, le stesse voci nella stanza accanto.',
          'Solo più tardi qualcuno indica quel giorno e dice che tutto è partito da lì.',
        ],
        [
          'Per trovare un inizio bisogna seguire la carta.',
          'Lettere, elenchi, ricevute, un disegno, una riga al margine: niente di tutto questo è stato fatto per noi, e per questo merita un po’ di fiducia.',
        ],
      ],
    },
    {
      name: 'Come è cambiata strada',
      kinds: ['history'],
      fill: 'Da completare: due o tre svolte con le date, e chi era presente.',
      paragraphs: [
        [
          'La storia non scorre come un fiume.',
          'Aspetta, esita, e poi in pochi anni gira un angolo.',
          'Il compito è trovare quegli angoli, e chiedere chi si trovava lì.',
        ],
        [
          'Quasi sempre un giorno consegna le sue abitudini al successivo.',
          'Poi qualcosa cede: un attrezzo migliora, una legge cambia, un prezzo scende, arriva una tempesta.',
          'Dopo, la svolta sembra certa, ma chi l’ha vissuta non poteva saperlo.',
        ],
        [
          'Anche la strada che nessuno ha preso merita un minuto.',
          'Per ogni progetto riuscito c’era un cassetto pieno di altri, e alcuni erano migliori.',
        ],
      ],
    },
    {
      name: 'Come funziona',
      kinds: ['how', 'why', 'thing', 'name'],
      fill: 'Da completare: il meccanismo in tre passi, con un disegno e una cifra.',
      paragraphs: [
        [
          'Niente si spiega da solo.',
          'Per capire una cosa la smontiamo, con la mente se non sul tavolo.',
          'Un pezzo, poi un altro, e infine la parte più difficile: come stanno insieme.',
        ],
        [
          'Cominciamo da ciò che entra e da ciò che esce.',
          'Fra l’uno e l’altro c’è un passaggio che pochi hanno visto.',
          'Quel passaggio nascosto è il cuore della faccenda, e la cinepresa dovrebbe restarci il più a lungo possibile.',
        ],
        ['È facile scambiare un nome per una spiegazione.', 'Il nome permette di indicare; la spiegazione permette di prevedere.'],
      ],
    },
    {
      name: 'Le persone',
      fill: 'Da completare: tre persone per nome, che cosa ha fatto ciascuna, e una frase con le loro parole.',
      paragraphs: [
        [
          'Dietro ogni tema ci sono persone, e quasi tutti i loro nomi non sono mai stati scritti.',
          'Qualcuno ha contato, qualcuno ha portato pesi, qualcuno è rimasto sveglio.',
          'Senza quella gente non ci sarebbe niente da raccontare.',
        ],
        [
          'Pochi nomi sono arrivati fino a noi, e la loro ombra è lunga.',
          'Si è tentati di consegnare loro tutta la storia.',
          'Ma guardiamo il bordo della fotografia, dove stanno gli altri, quasi di spalle.',
        ],
        ['Non tutti ne furono contenti.', 'C’è chi ha dubitato, chi ha perso qualcosa, e c’è chi non è mai stato interpellato.'],
      ],
    },
    {
      name: 'Che cosa è cambiato',
      fill: 'Da completare: una cifra di prima, una di dopo, e chi le ha contate.',
      paragraphs: [
        [
          'Il cambiamento si annuncia di rado.',
          'Arriva come una comodità, una voce, una linea nuova sulla mappa.',
          'Poi un giorno il vecchio modo è una storia che raccontano i nonni.',
        ],
        [
          'Per misurare un cambiamento, mettiamo due immagini una accanto all’altra.',
          'La stessa vista, la stessa ora, molti anni di distanza.',
          'Che cosa è sparito, che cosa è arrivato, e che cosa non ha voluto muoversi?',
        ],
        ['Una parte di ciò che è cambiato si può contare.', 'I numeri sono onesti finché diciamo chi ha contato, quando e perché.'],
      ],
    },
    {
      name: 'Che cosa resta aperto',
      fill: 'Da completare: una domanda su cui gli esperti discutono ancora, e le prove di entrambe le parti.',
      paragraphs: [
        [
          'E ci sono ancora domande che nessuno ha chiuso.',
          'Alcune aspettano strumenti migliori, altre una lettera perduta, altre soltanto la persona giusta.',
          'Una domanda aperta non è un fallimento; è il luogo dove il lavoro continua.',
        ],
        ['Che cosa dovremmo vedere per cambiare idea?', 'È una buona prova per ogni racconto, e questo non dovrebbe sottrarsi.'],
        ['Gli esperti non sono d’accordo, e vale la pena ascoltarli.', 'Ciò che condividono può sorprenderci quanto ciò che li divide.'],
      ],
    },
    {
      name: 'L’ultima immagine',
      fill: 'Da completare: l’ultima immagine e la frase che il pubblico deve portare a casa.',
      paragraphs: [
        [
          'Siamo partiti da un’immagine che tutti conoscono.',
          'Forse adesso sembra un po’ diversa.',
          'Questo può fare un film: girare una cosa verso la luce.',
        ],
        ['Il titolo era «{Theme}», e questo è stato appena l’inizio.', 'Il resto aspetta là fuori, per chi ha voglia di guardare.'],
        [
          'L’ultima immagine dovrebbe essere tranquilla come la prima.',
          'La stessa vista, un’altra ora, e da qualche parte ciò che siamo venuti a vedere.',
        ],
      ],
    },
  ],
  lenses: [
    lens('I luoghi', 'i luoghi'),
    lens('Le date', 'le date'),
    lens('Le parole', 'le parole'),
    lens('Gli attrezzi', 'gli attrezzi'),
    lens('I numeri', 'i numeri'),
    lens('Gli errori', 'gli errori'),
    lens('Le immagini', 'le immagini'),
    lens('Le voci', 'le voci'),
    lens('I dubbi', 'i dubbi'),
    lens('Le rivalità', 'le rivalità'),
    lens('I costi', 'i costi'),
    lens('I mestieri', 'i mestieri'),
    lens('Le dicerie', 'le dicerie'),
    lens('I testimoni', 'i testimoni'),
    lens('I viaggi', 'i viaggi'),
    lens('Le domande', 'le domande dei bambini'),
    lens('I nomi', 'i nomi'),
    lens('Le copie', 'le copie'),
    lens('Le regole', 'le regole'),
    lens('Le mani', 'le mani al lavoro'),
    lens('Le mappe', 'le mappe'),
    lens('Le visite', 'le visite'),
    lens('Le dimenticanze', 'le dimenticanze'),
    lens('Le promesse', 'le promesse'),
    lens('Le lettere', 'le lettere'),
    lens('I rumori', 'i rumori'),
  ],
  frames: [
    [
      'Se ci diamo il tempo di guardare {things}, c’è qualcosa da imparare.',
      'Un primo sguardo verso {things} dà un contorno, e il secondo lo corregge.',
      'Tra {things}, il particolare più rumoroso è di rado quello che conta.',
      'Chi conosce {things} da anni vede altro rispetto a chi è appena arrivato.',
    ],
    [
      'Tre persone racconteranno {things} in tre modi diversi.',
      'Dove quei racconti descrivono {things} allo stesso modo, possiamo cominciare a credere.',
      'Dove si separano, {things} diventano ancora più interessanti.',
      'Un film paziente li mette accanto e lascia che {things} parlino nel mezzo.',
    ],
    [
      'Supponiamo per un momento di conoscere soltanto {things}.',
      'Quanto del resto si potrebbe dedurre avendo solo {things}?',
      'Più di quanto si pensi, perché {things} hanno sempre qualche causa.',
      'Eppure mancherebbe una parte, perché {things} non dicono che cosa qualcuno sperava.',
    ],
    [
      'Il tempo tratta {things} senza giustizia.',
      'Qui conserva {things} con cura, altrove soltanto per dimenticanza.',
      'Quando {things} arrivano fino a noi, non sono mai un campione equo, ed è bene dirlo.',
      'Per il resto bisogna immaginare {things}, e chiamarla immaginazione.',
    ],
    [
      'Sarebbe un errore guardare {things} da un lato solo.',
      'Dall’alto, {things} sembrano formare un disegno; da vicino, ogni caso è diverso.',
      'Chi osserva {things} da lontano e chi da vicino hanno ragione entrambi, e nessuno dei due basta.',
      'La cinepresa può andare dall’uno all’altro, e lasciare che {things} cambino misura davanti a noi.',
    ],
    [
      'Qui la ricerca può cominciare davvero, e per prima cosa cercherà {things}.',
      'Ci sarà una biblioteca che conserva {things}, e dentro qualcuno che aspettava la domanda.',
      'Ci sarà una famiglia che racconta {things}, e una scatola sotto un letto.',
      'Se si possono provare, {things} entrano nel film; ciò che si crede soltanto porta un’etichetta.',
    ],
    [
      'Alla fine {things} ci riportano alla domanda da cui siamo partiti.',
      'Non è risolta, ma dopo {things} si può chiedere con più precisione.',
      'È già un guadagno, e lo dobbiamo a chi ha saputo conservare {things}.',
      'Per ora lasciamo {things}, con la sensazione che qualcosa sia rimasto non detto.',
    ],
  ],
}
