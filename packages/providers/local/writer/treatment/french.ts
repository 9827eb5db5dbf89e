import type { Lens, Prose } from './prose.js'

const lens = (name: string, things: string): Lens => ({ name, things, own: [] })

/** Frames keep `{things}` away from "de" and "à", which would melt into its article. */
export const FRENCH: Prose = {
  fillLens: 'À compléter : ce que l’on sait ici sur {things}, avec une source.',
  chapters: [
    {
      name: 'Un premier regard',
      fill: 'À compléter : la première image que le public doit voir, et le fait qui le retiendra.',
      paragraphs: [
        [
          'Certains sujets semblent si familiers que nous cessons de les regarder.',
          'Celui-ci tient en un titre : « {Theme} ».',
          'Ce film commence là où s’arrête l’image que chacun s’en fait.',
        ],
        [
          'Nous pourrions commencer par la réponse, et nous aurions vite fini.',
          'Mieux vaut partir de ce que chacun peut remarquer, et avancer de là.',
          'Une bonne question, posée lentement, vaut plus qu’une réponse rapide.',
        ],
        [
          'Il y aura des lacunes en chemin, et nous ne les couvrirons pas de peinture.',
          'Là où il faut un fait, il doit venir de quelqu’un qui sait.',
          'Là où il y a un doute, le doute aussi fait partie de l’image.',
        ],
      ],
    },
    {
      name: 'Ce que c’est',
      fill: 'À compléter : une définition simple, un exemple et le malentendu le plus courant.',
      paragraphs: [
        [
          'De quoi parlons-nous au juste ?',
          'Il y a la chose elle-même, et il y a l’idée que l’on s’en fait.',
          'Les deux coïncident rarement, et c’est dans cet écart que vit notre histoire.',
        ],
        [
          'Une définition serait le chemin le plus court.',
          'Mais une définition dit où une chose s’arrête, et non pourquoi elle devrait nous toucher.',
          'Mieux vaut s’approcher, et regarder un seul exemple jusqu’à ce qu’il nous surprenne.',
        ],
        [
          'Chaque métier a ses mots, et ces mots forment une sorte de carte.',
          'Il suffit d’en apprendre une douzaine pour que la conversation des inconnus prenne un sens.',
        ],
      ],
    },
    {
      name: 'Où cela commence',
      fill: 'À compléter : la première date que l’on peut prouver, le lieu et le document qui la prouve.',
      paragraphs: [
        [
          'Toute histoire a une première page, mais c’est rarement celle que l’on nous montre.',
          'Bien avant qu’il y ait un nom, quelqu’un a dû remarquer quelque chose.',
          'Ce moment est presque toujours perdu, et ce qui nous parvient est le deuxième récit, ou le troisième.',
        ],
        [
          'Les commencements sont difficiles à photographier.',
          'Ils ressemblent à n’importe quel jour : le même temps, le même travail, les mêmes voix dans la pièce voisine.',
          'Plus tard seulement, quelqu’un montre ce jour et dit que tout est parti de là.',
        ],
        [
          'Pour trouver un commencement, il faut suivre le papier.',
          'Des lettres, des listes, des reçus, un dessin, une ligne dans une marge : rien de tout cela n’a été fait pour nous, et c’est pourquoi on peut s’y fier un peu.',
        ],
      ],
    },
    {
      name: 'Comment tout a tourné',
      kinds: ['history'],
      fill: 'À compléter : deux ou trois tournants avec leurs dates, et qui était présent.',
      paragraphs: [
        [
          'L’histoire ne coule pas comme un fleuve.',
          'Elle attend, elle hésite, puis en quelques années elle prend un virage.',
          'Il s’agit de trouver ces virages, et de demander qui se tenait là.',
        ],
        [
          'La plupart du temps, un jour transmet ses habitudes au suivant.',
          'Puis quelque chose cède : un outil s’améliore, une loi change, un prix baisse, une tempête arrive.',
          'Après coup le tournant paraît certain, mais ceux qui l’ont vécu ne pouvaient pas le savoir.',
        ],
        [
          'Le chemin que l’on n’a pas pris mérite lui aussi une minute.',
          'Pour chaque projet réussi, il y en eut un plein tiroir d’autres, et certains étaient meilleurs.',
        ],
      ],
    },
    {
      name: 'Comment cela marche',
      kinds: ['how', 'why', 'thing', 'name'],
      fill: 'À compléter : le mécanisme en trois étapes, avec un dessin et un chiffre.',
      paragraphs: [
        [
          'Rien ne s’explique tout seul.',
          'Pour comprendre une chose, on la démonte, en pensée sinon sur la table.',
          'Une pièce, puis une autre, et enfin le plus difficile : comment elles tiennent ensemble.',
        ],
        [
          'Commençons par ce qui entre et par ce qui sort.',
          'Entre les deux se trouve un passage que peu de gens ont vu.',
          'Ce passage caché est le cœur du sujet, et la caméra devrait y rester aussi longtemps que possible.',
        ],
        ['Il est facile de prendre un nom pour une explication.', 'Le nom permet de montrer du doigt ; l’explication permet de prévoir.'],
      ],
    },
    {
      name: 'Les gens',
      fill: 'À compléter : trois personnes par leur nom, ce que chacune a fait, et une phrase de l’une d’elles.',
      paragraphs: [
        [
          'Derrière chaque sujet il y a des gens, et la plupart de leurs noms n’ont jamais été écrits.',
          'Quelqu’un a compté, quelqu’un a porté, quelqu’un est resté éveillé.',
          'Sans ces gens, il n’y aurait rien à raconter.',
        ],
        [
          'Quelques noms sont venus jusqu’à nous, et leur ombre est longue.',
          'On est tenté de leur donner toute l’histoire.',
          'Mais regardons le bord de la photographie, où se tiennent les autres, à demi tournés.',
        ],
        [
          'Tout le monde ne s’est pas réjoui.',
          'Il y a ceux qui ont douté, ceux qui ont perdu quelque chose, et ceux à qui personne n’a rien demandé.',
        ],
      ],
    },
    {
      name: 'Ce qui a changé',
      fill: 'À compléter : un chiffre d’avant, un chiffre d’après, et qui les a comptés.',
      paragraphs: [
        [
          'Le changement s’annonce rarement.',
          'Il arrive comme une commodité, une rumeur, une ligne nouvelle sur une carte.',
          'Puis un jour, la vieille manière devient une histoire de grands-parents.',
        ],
        [
          'Pour mesurer un changement, posons deux images côte à côte.',
          'La même vue, la même heure, bien des années d’écart.',
          'Qu’est-ce qui est parti, qu’est-ce qui est venu, et qu’est-ce qui a refusé de bouger ?',
        ],
        ['Une part de ce qui a changé peut se compter.', 'Les chiffres sont honnêtes tant que l’on dit qui a compté, quand, et pourquoi.'],
      ],
    },
    {
      name: 'Ce qui reste ouvert',
      fill: 'À compléter : une question que les spécialistes débattent encore, et les preuves des deux côtés.',
      paragraphs: [
        [
          'Et il reste des questions que personne n’a refermées.',
          'Les unes attendent de meilleurs instruments, d’autres une lettre perdue, d’autres encore la bonne personne.',
          'Une question ouverte n’est pas un échec ; c’est l’endroit où le travail continue.',
        ],
        ['Que faudrait-il voir pour changer d’avis ?', 'C’est une bonne épreuve pour tout récit, et celui-ci ne doit pas y échapper.'],
        [
          'Les spécialistes ne sont pas d’accord, et cela vaut la peine d’être entendu.',
          'Ce qu’ils partagent peut nous surprendre autant que ce qui les sépare.',
        ],
      ],
    },
    {
      name: 'La dernière image',
      fill: 'À compléter : la dernière image, et la phrase que le public doit emporter.',
      paragraphs: [
        [
          'Nous sommes partis d’une image que tout le monde connaît.',
          'Peut-être semble-t-elle un peu différente à présent.',
          'Voilà ce que peut un film : tourner une chose vers la lumière.',
        ],
        ['Le titre était « {Theme} », et ce n’était qu’un début.', 'Le reste attend dehors, pour qui veut bien regarder.'],
        [
          'La dernière image devrait être aussi calme que la première.',
          'La même vue, une autre heure, et quelque part ce que nous sommes venus voir.',
        ],
      ],
    },
  ],
  lenses: [
    lens('Les lieux', 'les lieux'),
    lens('Les dates', 'les dates'),
    lens('Les mots', 'les mots'),
    lens('Les outils', 'les outils'),
    lens('Les chiffres', 'les chiffres'),
    lens('Les erreurs', 'les erreurs'),
    lens('Les images', 'les images'),
    lens('Les voix', 'les voix'),
    lens('Les doutes', 'les doutes'),
    lens('Les rivalités', 'les rivalités'),
    lens('Les coûts', 'les coûts'),
    lens('Les métiers', 'les métiers'),
    lens('Les rumeurs', 'les rumeurs'),
    lens('Les lettres', 'les lettres'),
    lens('Les voyages', 'les voyages'),
    lens('Les questions', 'les questions d’enfants'),
    lens('Les témoins', 'les témoins'),
    lens('Les copies', 'les copies'),
    lens('Les règles', 'les règles'),
    lens('Les mains', 'les mains au travail'),
    lens('Les cartes', 'les cartes'),
    lens('Les visites', 'les visites'),
    lens('Les noms', 'les noms'),
    lens('Les promesses', 'les promesses'),
  ],
  frames: [
    [
      'Il y a quelque chose à apprendre en regardant {things}, si l’on prend son temps.',
      'Un premier coup d’œil sur {things} donne un contour, et le second le corrige.',
      'Parmi {things}, le détail le plus bruyant est rarement celui qui compte.',
      'Qui a longtemps connu {things} voit autre chose que le visiteur d’un jour.',
    ],
    [
      'Interrogez trois personnes sur {things}, et attendez-vous à trois récits.',
      'Là où ces récits sur {things} se rejoignent, on peut commencer à y croire.',
      'Là où ils se séparent, {things} gagnent encore en intérêt.',
      'Un film patient les met côte à côte et laisse {things} parler entre eux.',
    ],
    [
      'Supposons un instant que nous ne connaissions que {things}.',
      'Que pourrait-on déduire du reste avec {things} pour seul indice ?',
      'Plus qu’on ne croit, car {things} ont toujours quelque cause.',
      'Et pourtant il manquerait une part, car {things} ne disent pas ce que l’on espérait.',
    ],
    [
      'Le temps use {things} sans aucune justice.',
      'Il garde {things} avec soin ici, et ne les sauve là que par oubli.',
      'Ce qui subsiste parmi {things} n’est jamais un échantillon équitable, et il est bon de le dire.',
      'Pour le reste, il faut imaginer {things}, et appeler cela imaginer.',
    ],
    [
      'Ce serait une erreur que de regarder {things} d’un seul côté.',
      'Vus d’en haut ou lus sur un plan, {things} semblent former un dessin.',
      'De près, {things} racontent autant de cas particuliers, et aucune vue ne suffit.',
      'La caméra peut aller de l’une à l’autre, et laisser {things} changer de taille sous nos yeux.',
    ],
    [
      'Ici peut commencer pour de bon la recherche sur {things}.',
      'Il y aura une bibliothèque pour qui {things} sont un fonds précieux, et quelqu’un qui attendait la question.',
      'Il y aura une famille qui raconte {things}, et une boîte sous un lit.',
      'Ce que l’on peut prouver sur {things} entre dans le film, et ce que l’on croit seulement porte son étiquette.',
    ],
    [
      'À la fin, {things} nous ramènent à la question du départ.',
      'Rien n’est réglé, mais après {things} on peut la poser avec plus de précision.',
      'C’est déjà un gain, et nous le devons à qui a su garder {things}.',
      'Nous quittons {things} pour l’instant, avec l’impression que tout n’a pas été dit.',
    ],
  ],
}
