import type { PageTexts } from './pages-en.ts';

/** Spanish as it is written in the United States. */
const LOCALE = 'es-US';

/** Texts of Lawmark's own pages in Spanish. */
export const pagesEs: PageTexts = {
  settings: {
    title: 'Ajustes de Lawmark',
    sections: 'Secciones',
    saved: 'Guardado.',
    saveFailed: 'No se pudo guardar. Puede que el almacenamiento del navegador esté lleno.',
  },

  marks: {
    heading: 'Marcas',
    intro: 'Las marcas se pintan sobre las palabras de un artículo. No se añade nada a la página.',
    kinds: 'Qué se marca',
    kind: {
      jurisdiction: 'Lugares: estados, condados, ciudades, agencias',
      instrument: 'Leyes, órdenes y políticas',
      case: 'Casos judiciales',
      letter: 'Cartas y listas federales',
    },
    strength: 'Con qué fuerza',
    strengths: {
      normal: 'Una línea y un tono de fondo',
      faint: 'Solo una línea fina',
    },
    which: 'Qué menciones',
    firstOnly: 'Solo la primera mención de cada cosa en un artículo',
    descriptions: 'También palabras que describen algo sin nombrarlo, como «una orden de enero»',
    how: 'Cómo se hacen',
    assistive:
      'Con elementos reales en todos los sitios, para que los lectores de pantalla las digan; esto cambia las páginas',
  },

  cards: {
    heading: 'Fichas e idioma',
    dwell: 'Una ficha se abre cuando el puntero se detiene en una marca',
    dwells: {
      short: 'un instante',
      normal: 'un tercio de segundo',
      long: 'casi un segundo',
      click: 'nunca: solo con un clic, un toque o una tecla',
    },
    theme: 'Colores',
    themes: {
      system: 'Los del sistema; en las fichas, los de la página que las rodea',
      light: 'Claros',
      dark: 'Oscuros',
    },
    language: 'Idioma',
    languages: {
      browser: 'El del navegador',
      en: 'English',
      es: 'Español',
    },
    languageNote:
      'Lo que dice el registro y las palabras de las cartas y los tribunales quedan en inglés.',
  },

  keys: {
    heading: 'Teclas',
    intro:
      'Las teclas que Lawmark escucha. Los navegadores tienen una página para las de todas las extensiones.',
    names: {
      _execute_action: 'Abrir Lawmark',
      'next-mention': 'Ir a la mención siguiente y abrir su ficha',
      'previous-mention': 'Ir a la mención anterior y abrir su ficha',
      'open-card': 'Abrir la ficha de la mención actual, o pasar a ella',
      'make-claim': 'Convertir el texto seleccionado en una afirmación por verificar',
    },
    none: 'sin tecla',
    change: 'Cambiar las teclas',
  },

  sites: {
    heading: 'Sitios',
    intro:
      'Lawmark marca artículos en los sitios de noticias que conoce. Lo que usted cambia para un sitio en la ventana de la barra aparece aquí, y se guarda solo en este dispositivo.',
    everywhere: 'Marcar artículos',
    off: 'Desactivados',
    snoozed: 'En silencio por un tiempo',
    until: (date) =>
      `hasta el ${date.toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })}`,
    allowed: 'Marcados porque usted lo permitió',
    everySite: 'Todos los sitios',
    assistive: 'Con marcas de elementos reales, para lectores de pantalla',
    none: 'Ninguno.',
    remove: (site) => `Quitar ${site}`,
    removeShort: 'Quitar',
    add: 'Elegir para un sitio',
    address: 'Sitio',
    holds: 'Qué vale allí',
    choices: {
      off: 'desactivado',
      snooze: 'en silencio por un día',
      allow: 'artículos marcados; el navegador pregunta',
      assistive: 'marcas de elementos reales',
    },
    addShort: 'Añadir',
    added: (site) => `Se añadió ${site}.`,
    noSite: (words) => `«${words}» no es la dirección de un sitio.`,
    everySiteAllow: 'Marcar artículos en todos los sitios…',
    refused: 'El navegador no dio acceso, así que nada cambió.',
  },

  data: {
    heading: 'Sus datos',
    intro:
      'Sus ajustes se pueden guardar en un archivo y usar en otro dispositivo. El archivo contiene los ajustes de arriba y los sitios que desactivó; no contiene lo que usted lee o consulta.',
    export: 'Guardar todos los ajustes en un archivo',
    import: 'Archivo de ajustes (JSON)',
    imported: (file) => `Los ajustes de ${file} están en uso.`,
    refused: (file) => `No se usó ${file}. Nada cambió.`,
    problem: (problem) => {
      switch (problem.reason) {
        case 'not-json':
          return 'No es JSON válido, o está cortado.';
        case 'not-settings':
          return 'No es un archivo de ajustes de Lawmark.';
        case 'too-long':
          return 'Es demasiado largo para ser un archivo de ajustes.';
        case 'too-new':
          return 'Lo guardó una versión más nueva de Lawmark.';
        case 'wrong':
          return `El valor de «${problem.where}» falta o no es uno que Lawmark conozca.`;
      }
    },
    applyFailed: (reason) => `El navegador no guardó los ajustes (${reason}). Nada cambió.`,
    reset: 'Restablecer todo…',
    resetWhat:
      'Esto devuelve todos los ajustes a su estado inicial, olvida los sitios que usted permitió o desactivó y lo que consultó, y quita un registro importado.',
    resetClaims: (count) => {
      if (count === null)
        return 'También elimina todas las afirmaciones, con sus pruebas y veredictos.';
      if (count === 0) return 'Aquí no se guarda ninguna afirmación.';
      return count === 1
        ? 'También elimina la única afirmación que se guarda aquí, con sus pruebas y su veredicto. Solo una copia de seguridad puede recuperarla.'
        : `También elimina las ${count.toLocaleString(LOCALE)} afirmaciones que se guardan aquí, con sus pruebas y veredictos. Solo una copia de seguridad puede recuperarlas.`;
    },
    resetBackup: 'Guardar una copia de seguridad de las afirmaciones',
    resetConfirm: 'Restablecer todo',
    cancel: 'Cancelar',
    resetDone: 'Todo está como después de la instalación.',
    resetFailed: (reason) => `No se pudo restablecer todo (${reason}).`,
  },

  about: {
    heading: 'Acerca de Lawmark',
    version: 'Versión de Lawmark',
    record: 'Registro a fecha de',
    promise: 'Qué hace Lawmark con sus datos',
    promises: [
      'No hace ninguna solicitud a la red. Todo lo que sabe viene con la extensión.',
      'No tiene cuentas, no cuenta nada y no recopila nada.',
      'No cambia nada en las páginas que usted lee, salvo que pida marcas de elementos reales.',
      'Sus preferencias pueden viajar con la sincronización de su propio navegador, si la usa. Los sitios y las consultas quedan en este dispositivo.',
    ],
    licenses: 'Licencias',
    code: 'El código de Lawmark: licencia MIT.',
    dataLicense: (license) => `El registro: ${license}.`,
    libraries:
      'Con Preact, mark.js, MiniSearch, Valibot, Floating UI, WXT y webextension-polyfill, @cfworker/json-schema (licencias MIT y MPL 2.0), idb y us-atlas (licencia ISC).',
    welcome: 'Ver otra vez la página de bienvenida',
  },

  record: {
    heading: 'El registro',
    intro:
      'Todo lo que dice una ficha viene de un solo conjunto de datos, que es parte de Lawmark. Cuenta quién hizo o dijo qué, en qué día, y dónde se puede leer.',
    loading: 'Leyendo el registro…',
    failed:
      'No se pudo leer el registro de Lawmark. Instalar la extensión de nuevo debería ayudar.',
    bundled: 'En uso: el registro que vino con Lawmark',
    imported: (file, day) =>
      `En uso: ${file}, importado el ${day}, en lugar del registro que vino con Lawmark`,
    undo: 'Volver al registro incluido',
    undone: 'El registro que vino con Lawmark está otra vez en uso.',
    damaged: (reason) =>
      `No se pudo usar un registro importado (${reason}). El registro que vino con Lawmark está en uso. Importe el archivo de nuevo si todavía lo necesita.`,
    outdated: (file) =>
      `${file} se importó con otra versión de Lawmark, cuyas comprobaciones pueden ser distintas. El registro que vino con esta versión está en uso.`,
    recheck: 'Comprobarlo de nuevo',
    forget: 'Olvidarlo',
    version: 'Versión',
    asOf: 'A fecha de',
    compiled: 'Compilado',
    license: 'Licencia',
  },
  change: {
    heading: 'Usar un registro corregido',
    intro:
      'Un archivo de datos con el esquema publicado de Lawmark puede ocupar el lugar del registro, sin esperar una nueva versión. Se lee de su disco; no se descarga ni se envía nada. Antes se comprueba por completo, y nada cambia mientras algo esté mal.',
    limit:
      'En los artículos se buscan los nombres que vinieron con esta versión de Lawmark. Los lugares, leyes y casos que solo están en su archivo se pueden consultar, pero no se marcan en los artículos.',
    choose: 'Archivo de datos (JSON)',
    checking: (file) => `Comprobando ${file}…`,
    accept: 'Usar este registro',
    cancel: 'Dejar todo como está',
    storeFailed: (reason) => `El navegador no guardó el archivo (${reason}). Nada cambió.`,
    accepted: (file) => `${file} está en uso desde ahora.`,
  },
  report: {
    unreadable: (file) => `No se importó ${file}. Nada cambió.`,
    wrong: (file, count) =>
      `No se importó ${file}: ${count === 1 ? 'un problema' : `${number(count)} problemas`}. Nada cambió.`,
    more: (count) => `y ${number(count)} más; al copiar se incluyen todos`,
    copy: 'Copiar el informe',
    copied: 'Copiado.',
    copyFailed: 'El navegador no permitió copiar.',
    right: (file) => `${file} pasó todas las comprobaciones.`,
    kind: 'Qué contiene',
    now: 'En uso',
    next: 'En el archivo',
    older: 'El archivo es más antiguo que el registro que vino con Lawmark.',
    newNames: (names) =>
      `No se marcan en los artículos, porque solo están en el archivo: ${names.join(', ')}.`,
    lostWords: (keys) =>
      `El archivo omite ${keys.length === 1 ? 'una cita' : `${number(keys.length)} citas`} del registro que vino con Lawmark: ${keys.join(', ')}.`,
    changedWords: (count) =>
      count === 1
        ? 'Una cita tiene otras palabras'
        : `${number(count)} citas tienen otras palabras`,
    changedIntro:
      'Son palabras de cartas, leyes o tribunales, copiadas letra por letra. Otra redacción es correcta solo si la fuente lo dice.',
    was: 'Incluido:',
    is: 'En el archivo:',
    confirm: (count) =>
      count === 1
        ? 'He comparado esta cita con su fuente.'
        : `He comparado estas ${number(count)} citas con sus fuentes.`,
  },
  counts: {
    jurisdictions: 'Jurisdicciones',
    events: 'Hechos',
    letters: 'Cartas y declaraciones',
    excerpts: 'Fragmentos de cartas',
    laws: 'Leyes y políticas',
    cases: 'Casos judiciales',
    lists: 'Listas federales',
    sources: 'Fuentes',
  },

  welcome: {
    title: 'Bienvenido a Lawmark',
    lead: 'Lawmark explica las noticias sobre la disputa de las «jurisdicciones santuario», en su lugar: quién hizo qué, en qué día, y dónde se puede leer.',
    pictures: {
      marks: 'Marca nombres y leyes',
      marksText:
        'En un artículo, una línea discreta bajo una ciudad, una ley, un caso o una carta muestra que hay más que saber.',
      card: 'Una ficha cuenta el antes y el después',
      cardText:
        'Detenga el puntero en una marca, o haga clic. La ficha dice cuál era la situación el día del artículo, quién lo dijo y qué ha pasado desde entonces.',
      search: 'Puede consultar el registro',
      searchText:
        'El botón de la barra, o Alt+Shift+L, abre una búsqueda de cualquier lugar, ley, caso o carta. Los pequeños errores de teclado se perdonan.',
    },
    not: 'Qué no hace',
    nots: [
      'Ninguna solicitud a la red: todo lo que sabe vino con la extensión.',
      'Sin cuentas; no cuenta nada ni recopila nada.',
      'Ningún veredicto propio: cada afirmación es el acto de alguien en un día, con su fuente.',
    ],
    access: 'Dónde puede marcar artículos',
    accessText:
      'Desde el principio, en los sitios de noticias que conoce. En cualquier otra página puede pedirlo desde la barra. Puede cambiarlo en todo momento.',
    privateWindows:
      'En las ventanas privadas solo funciona si usted lo permite en la página de extensiones del navegador. Entonces hace lo mismo que en las demás, con los mismos ajustes.',
    knownOnly: 'Solo en los sitios de noticias que conoce',
    everySite: 'En todos los sitios',
    knownNow: 'Lawmark marca artículos en los sitios de noticias que conoce.',
    everyNow: 'Lawmark marca artículos en todos los sitios.',
    refused: 'El navegador no dio acceso, así que nada cambió.',
    try: 'Pruébelo aquí',
    tryText:
      'Este breve artículo en inglés se escribió para esta página. Lo que dicen sus fichas es el registro.',
    tryHow:
      'Detenga el puntero en una palabra marcada o haga clic; con el teclado, use los botones de abajo.',
    marked: (count) =>
      count === 1 ? 'Hay 1 mención marcada.' : `Hay ${number(count)} menciones marcadas.`,
    markedList: 'Qué está marcado',
    unmarked: 'Este navegador no pudo pintar marcas aquí.',
    settings: 'Abrir los ajustes',
  },
};

function number(value: number): string {
  return value.toLocaleString(LOCALE);
}
