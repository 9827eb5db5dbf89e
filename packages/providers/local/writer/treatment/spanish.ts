import type { Lens, Prose } from './prose.js'

const lens = (name: string, things: string): Lens => ({ name, things, own: [] })

export const SPANISH: Prose = {
  fillLens: 'Completar: lo que se sabe aquí de {things}, con su fuente.',
  chapters: [
    {
      name: 'Una primera mirada',
      fill: 'Completar: la primera imagen que debe ver el público y el dato que hará que se quede.',
      paragraphs: [
        [
          'Hay temas que parecen tan conocidos que dejamos de mirarlos.',
          'Este cabe en un título: «{Theme}».',
          'La película empieza donde termina la imagen que todos tenemos.',
        ],
        [
          'Podríamos empezar por la respuesta, y acabaríamos pronto.',
          'Preferimos empezar por lo que cualquiera puede observar, y seguir desde ahí.',
          'Una buena pregunta, hecha con calma, vale más que una respuesta rápida.',
        ],
        [
          'Habrá huecos en el camino, y no vamos a taparlos con pintura.',
          'Donde haga falta un dato, debe darlo alguien que lo sepa.',
          'Donde haya dudas, también la duda forma parte de la imagen.',
        ],
      ],
    },
    {
      name: 'Qué es',
      fill: 'Completar: una definición sencilla, un ejemplo y el malentendido más frecuente.',
      paragraphs: [
        [
          '¿De qué hablamos cuando hablamos de esto?',
          'Está la cosa misma, y está la idea que la gente tiene de ella.',
          'Rara vez coinciden, y en la distancia entre las dos vive esta historia.',
        ],
        [
          'Una definición sería el camino más corto.',
          'Pero una definición dice dónde termina algo, no por qué debería importarnos.',
          'Es mejor acercarse y mirar un solo ejemplo hasta que nos sorprenda.',
        ],
        [
          'Cada oficio tiene sus palabras, y esas palabras son una especie de mapa.',
          'Basta aprender una docena para que la conversación de unos desconocidos cobre sentido.',
        ],
      ],
    },
    {
      name: 'Dónde empieza',
      fill: 'Completar: la primera fecha que se puede demostrar, el lugar y el documento que lo demuestra.',
      paragraphs: [
        [
          'Toda historia tiene una primera página, aunque pocas veces es la que nos enseñan.',
          'Mucho antes de que tuviera nombre, alguien tuvo que darse cuenta.',
          'Ese momento suele perderse, y lo que nos llega es el segundo relato, o el tercero.',
        ],
        [
          'Los comienzos son difíciles de fotografiar.',
          'Parecen un día cualquiera: el mismo tiempo, el mismo trabajo, las mismas voces en la habitación de al lado.',
          'Solo después alguien señala ese día y dice que todo empezó allí.',
        ],
        [
          'Para encontrar un comienzo hay que seguir el papel.',
          'Cartas, listas, recibos, un dibujo, una línea al margen: nada de eso se hizo para nosotros, y por eso merece cierta confianza.',
        ],
      ],
    },
    {
      name: 'Cómo cambió de rumbo',
      kinds: ['history'],
      fill: 'Completar: dos o tres momentos decisivos con sus fechas, y quién estaba allí.',
      paragraphs: [
        [
          'La historia no corre como un río.',
          'Espera, vacila, y de pronto, en pocos años, dobla una esquina.',
          'La tarea consiste en encontrar esas esquinas y preguntar quién estaba allí.',
        ],
        [
          'Casi siempre, un día entrega sus costumbres al siguiente.',
          'Entonces algo cede: mejora una herramienta, cambia una ley, baja un precio, llega una tormenta.',
          'Después el giro parece inevitable, pero quien lo vivió no podía saberlo.',
        ],
        [
          'También merece un minuto el camino que no se tomó.',
          'Por cada plan que salió bien hubo un cajón lleno de otros, y algunos eran mejores.',
        ],
      ],
    },
    {
      name: 'Cómo funciona',
      kinds: ['how', 'why', 'thing', 'name'],
      fill: 'Completar: el mecanismo en tres pasos, con un dibujo y una cifra.',
      paragraphs: [
        [
          'Nada se explica por sí solo.',
          'Para entender algo lo desmontamos, en la mente si no en la mesa.',
          'Una pieza, luego otra, y al final lo más difícil: cómo se sostienen juntas.',
        ],
        [
          'Empecemos por lo que entra y por lo que sale.',
          'Entre lo uno y lo otro hay un paso que muy pocos llegan a ver.',
          'Ese paso escondido es el corazón del asunto, y la cámara debería quedarse allí todo lo posible.',
        ],
        ['Es fácil confundir un nombre con una explicación.', 'El nombre permite señalar; la explicación permite prever.'],
      ],
    },
    {
      name: 'Las personas',
      fill: 'Completar: tres personas con su nombre, lo que hizo cada una y una frase suya.',
      paragraphs: [
        [
          'Detrás de cada tema hay personas, y la mayoría de sus nombres nunca se escribió.',
          'Alguien contó, alguien cargó, alguien se quedó despierto.',
          'Sin esa gente no habría nada que contar.',
        ],
        [
          'Unos pocos nombres han llegado hasta nosotros, y proyectan una sombra larga.',
          'Es tentador entregarles la historia entera.',
          'Pero miremos el borde de la fotografía, donde están los demás, casi de espaldas.',
        ],
        ['No todo el mundo se alegró.', 'Están quienes dudaron, quienes perdieron algo y aquellos a quienes nadie preguntó.'],
      ],
    },
    {
      name: 'Qué cambió',
      fill: 'Completar: una cifra de antes, otra de después, y quién las contó.',
      paragraphs: [
        [
          'El cambio rara vez se anuncia.',
          'Llega como una comodidad, un rumor, una línea nueva en el mapa.',
          'Y un día lo de antes es un cuento que cuentan los abuelos.',
        ],
        [
          'Para medir un cambio, pongamos dos imágenes una al lado de la otra.',
          'La misma vista, la misma hora, muchos años de distancia.',
          '¿Qué se ha ido, qué ha llegado y qué se ha negado a moverse?',
        ],
        ['Parte de lo que cambió se puede contar.', 'Los números son honestos mientras digamos quién contó, cuándo y para qué.'],
      ],
    },
    {
      name: 'Lo que queda abierto',
      fill: 'Completar: una pregunta que los expertos aún discuten, y las pruebas de ambas partes.',
      paragraphs: [
        [
          'Y todavía hay preguntas que nadie ha cerrado.',
          'Unas esperan mejores instrumentos, otras una carta perdida, otras solo a la persona adecuada.',
          'Una pregunta abierta no es un fracaso; es el lugar donde el trabajo continúa.',
        ],
        [
          '¿Qué tendríamos que ver para cambiar de opinión?',
          'Es una buena prueba para cualquier relato, y este no debería librarse de ella.',
        ],
        [
          'Los expertos no están de acuerdo, y vale la pena escucharlos.',
          'Lo que comparten puede sorprendernos tanto como lo que los separa.',
        ],
      ],
    },
    {
      name: 'La última imagen',
      fill: 'Completar: la última imagen y la frase que el público debe llevarse a casa.',
      paragraphs: [
        [
          'Empezamos con una imagen que todo el mundo conoce.',
          'Quizá ahora se vea un poco distinta.',
          'Eso puede hacer una película: girar las cosas hacia la luz.',
        ],
        ['El título era «{Theme}», y esto ha sido apenas el comienzo.', 'El resto espera ahí fuera, para quien quiera mirar.'],
        [
          'La última imagen debería ser tan tranquila como la primera.',
          'La misma vista, otra hora, y en algún punto lo que vinimos a ver.',
        ],
      ],
    },
  ],
  lenses: [
    lens('Los lugares', 'los lugares'),
    lens('Las fechas', 'las fechas'),
    lens('Las palabras', 'las palabras'),
    lens('Las herramientas', 'las herramientas'),
    lens('Los números', 'los números'),
    lens('Los errores', 'los errores'),
    lens('Las imágenes', 'las imágenes'),
    lens('Las voces', 'las voces'),
    lens('Las dudas', 'las dudas'),
    lens('Las rivalidades', 'las rivalidades'),
    lens('Los costes', 'los costes'),
    lens('Los oficios', 'los oficios'),
    lens('Los rumores', 'los rumores'),
    lens('Las cartas', 'las cartas'),
    lens('Los viajes', 'los viajes'),
    lens('Las preguntas', 'las preguntas de los niños'),
    lens('Los testigos', 'los testigos'),
    lens('Las copias', 'las copias'),
    lens('Las reglas', 'las reglas'),
    lens('Las manos', 'las manos que trabajan'),
    lens('Los mapas', 'los mapas'),
    lens('Las visitas', 'las visitas'),
    lens('Los nombres', 'los nombres'),
    lens('Las promesas', 'las promesas'),
  ],
  frames: [
    [
      'Hay algo que aprender de {things}, si nos damos tiempo.',
      'Una primera mirada a {things} ofrece un contorno, y la segunda lo corrige.',
      'Entre {things}, el detalle que más suena rara vez es el que más importa.',
      'Quien lleva años cerca de {things} ve otra cosa que quien acaba de llegar.',
    ],
    [
      'Si preguntamos por {things} a tres personas, oiremos tres historias diferentes.',
      'Donde coinciden los relatos sobre {things}, podemos empezar a creer.',
      'Donde se separan, {things} ganan todavía más interés.',
      'Una película paciente deja que {things} hablen entre un relato y otro.',
    ],
    [
      'Imaginemos por un momento que solo conociéramos {things}.',
      '¿Cuánto del resto podríamos deducir a partir de {things}?',
      'Más de lo que parece, porque {things} nunca carecen del todo de causa.',
      'Y aun así faltaría una parte, porque {things} no cuentan lo que alguien esperaba.',
    ],
    [
      'El tiempo no trata por igual a {things}.',
      'Algo de {things} se guarda con cuidado, y algo sobrevive porque quedó olvidado en un buen sitio.',
      'Lo que nos llega de {things} nunca es una muestra justa, y conviene decirlo.',
      'Lo demás de {things} habrá que imaginarlo, y llamarlo imaginación.',
    ],
    [
      'Sería un error mirar {things} desde un solo lado.',
      'Desde arriba, {things} parecen formar un dibujo; de cerca, cada caso es distinto.',
      'Las dos miradas sobre {things} son ciertas, y ninguna basta.',
      'La cámara puede ir de una a otra y dejar que {things} cambien de tamaño ante nosotros.',
    ],
    [
      'Aquí puede empezar en serio la investigación sobre {things}.',
      'Habrá una biblioteca que guarde noticia de {things}, y en ella alguien que esperaba la pregunta.',
      'Habrá una familia con historias sobre {things}, y una caja debajo de una cama.',
      'Lo que se pueda probar sobre {things} entra en la película, y lo que solo se cree lleva su etiqueta.',
    ],
    [
      'Al final, {things} nos devuelven a la pregunta con la que salimos.',
      'No la resuelven, pero después de {things} se puede preguntar con más precisión.',
      'Ya es una ganancia, y se la debemos a {things} y a quien supo conservar algo.',
      'Dejamos {things} por ahora, con la sensación de que algo ha quedado sin decir.',
    ],
  ],
}
